#include "base/text_decoder.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_encoding.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary {
namespace {

using testing::HasSubstr;

std::string Encode(const std::string& text, const char* encoding) {
  const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
  std::string bytes(text.size() * 4 + 16, '\0');
  bytes.resize(unicode.extract(0, unicode.length(), bytes.data(), bytes.size(), encoding));
  return bytes;
}

struct Decoded {
  absl::Status status;
  std::string text;
  TextEncoding encoding;
};

// Decodes in pieces of `size` bytes; 0: all at once.
Decoded Decode(TextDecoder decoder, std::string_view bytes, std::size_t size = 0) {
  Decoded decoded;
  if (size == 0) size = std::max<std::size_t>(bytes.size(), 1);
  for (; !bytes.empty() && decoded.status.ok(); bytes.remove_prefix(std::min(size, bytes.size()))) {
    decoded.status = decoder.Decode(bytes.substr(0, size), decoded.text);
  }
  if (decoded.status.ok()) decoded.status = decoder.Finish(decoded.text);
  decoded.encoding = decoder.encoding();
  return decoded;
}

std::string ErrorOf(std::string_view bytes, std::size_t size = 0) {
  return std::string(Decode(TextDecoder(), bytes, size).status.message());
}

// A list as a secretariat sends it, headers in English, in a language that the encoding is for.
struct Sample {
  const char* encoding;
  const char* rows;
};

const Sample kSamples[] = {
    {"UTF-8", "Léa Müller,école,ES\n林维,中国人权研究会,CN\nΜαρία,Αθήνα,GR\n"},
    {"UTF-16LE", "Léa Müller,école,ES\n林维,中国人权研究会,CN\n"},
    {"UTF-16BE", "Léa Müller,école,ES\n林维,中国人权研究会,CN\n"},
    {"GB18030",
     "林维,中国政法大学副校长,CN\n马怀德,中国政法大学校长,CN\n张永和,西南政法大学人权研究院执行院长,CN\n"},
    {"windows-1250",
     "Václav Řezníček,Univerzita Karlova v Praze,CZ\nŽofie Šťastná,Ministerstvo zahraničních "
     "věcí,CZ\nPřemysl Dvořák,"
     "Ústav státu a práva Akademie věd České republiky,CZ\n"},
    {"windows-1251",
     "Иван Петров,Московский государственный университет,RU\nАнна Кузнецова,Институт государства и права "
     "Российской "
     "академии наук,RU\n"},
    {"windows-1252",
     "José Núñez,Cátedra China,ES\nLaura Suero Moreno,Ministerio de Asuntos Exteriores – Unión Europea y "
     "Cooperación,"
     "ES\nFrançois Lefèvre,Université de Genève,CH\n"},
    {"windows-1253",
     "Ελένη Παπαδοπούλου,Εθνικό και Καποδιστριακό Πανεπιστήμιο Αθηνών,GR\nΆννα Γεωργίου,Υπουργείο "
     "Εξωτερικών,GR\n"},
    {"windows-1254",
     "Ayşe Yılmaz,İstanbul Üniversitesi Hukuk Fakültesi,TR\nMehmet Çağlar Öztürk,Dışişleri Bakanlığı – "
     "Ankara,TR\nGülşen "
     "Şahin,Türkiye İnsan Hakları ve Eşitlik Kurumu,TR\n"},
    {"windows-1256",
     "محمد عبد الله,جامعة القاهرة كلية الحقوق,EG\nفاطمة الزهراء,المجلس القومي لحقوق الإنسان,EG\nأحمد "
     "حسن,وزارة الخارجية,"
     "EG\n"},
};

std::string TableOf(const Sample& sample) { return std::string("name,affiliation,country\n") + sample.rows; }

TEST(TextDecoder, FindsEveryEncodingAndDecodesIt) {
  for (const Sample& sample : kSamples) {
    const std::string table = TableOf(sample);
    const Decoded decoded = Decode(TextDecoder(), Encode(table, sample.encoding));
    EXPECT_TRUE(decoded.status.ok()) << sample.encoding << ": " << decoded.status;
    EXPECT_EQ(decoded.encoding.name, sample.encoding);
    EXPECT_EQ(decoded.text, table) << sample.encoding;
  }
}

TEST(TextDecoder, FindsTheEncodingOfAFewNames) {
  const Sample kFew[] = {{"windows-1252", "José Núñez\n"},
                         {"windows-1252", "Léa Müller;École\n"},
                         {"windows-1250", "Łukasz Wiśniewski\n"},
                         {"windows-1251", "Иванов\n"},
                         {"windows-1253", "Μαρία Παπαδοπούλου\n"},
                         {"windows-1256", "محمد عبد الله\n"},
                         {"GB18030", "林维\n"}};
  for (const Sample& sample : kFew) {
    const Decoded decoded = Decode(TextDecoder(), Encode(TableOf(sample), sample.encoding));
    EXPECT_EQ(decoded.encoding.name, sample.encoding) << decoded.status;
    EXPECT_EQ(decoded.text, TableOf(sample));
    EXPECT_LT(decoded.encoding.confidence, 100);
  }
}

TEST(TextDecoder, ByteOrderMarksDecideAndAreNoText) {
  const std::string table = TableOf(kSamples[0]);
  const std::pair<const char*, std::string> kMarks[] = {
      {"UTF-8", "\xEF\xBB\xBF"}, {"UTF-16LE", "\xFF\xFE"}, {"UTF-16BE", "\xFE\xFF"}};
  for (const auto& [encoding, mark] : kMarks) {
    const Decoded decoded = Decode(TextDecoder(), mark + Encode(table, encoding));
    EXPECT_EQ(decoded.encoding.name, encoding);
    EXPECT_EQ(decoded.encoding.confidence, 100);
    EXPECT_EQ(decoded.text, table);
  }
}

TEST(TextDecoder, DecodesTheSameInWhateverPieces) {
  for (const Sample& sample : kSamples) {
    const std::string table = TableOf(sample);
    const std::string bytes = Encode(table, sample.encoding);
    for (const std::size_t size : {1, 2, 3, 5, 7, 64}) {
      const Decoded decoded = Decode(TextDecoder(), bytes, size);
      EXPECT_EQ(decoded.text, table) << sample.encoding << " in pieces of " << size << ": " << decoded.status;
    }
  }
}

// Larger than what detection looks at, with what is not ASCII only behind that.
TEST(TextDecoder, FindsAnEncodingThatShowsLate) {
  std::string ascii = "name,affiliation,country\n";
  while (ascii.size() < 200'000) ascii += "Lin Wei,China University of Political Science and Law,CN\n";
  for (const Sample& sample : kSamples) {
    const std::string table = ascii + sample.rows;
    for (const std::size_t size : {0, 4096}) {
      const Decoded decoded = Decode(TextDecoder(), Encode(table, sample.encoding), size);
      EXPECT_EQ(decoded.encoding.name, sample.encoding) << decoded.status;
      EXPECT_EQ(decoded.text, table) << sample.encoding;
    }
  }
}

TEST(TextDecoder, DecodesLargeFiles) {
  for (const Sample& sample : kSamples) {
    std::string table = TableOf(sample);
    while (table.size() < 300'000) table += sample.rows;
    const Decoded decoded = Decode(TextDecoder(), Encode(table, sample.encoding), 10'007);
    EXPECT_EQ(decoded.text, table) << sample.encoding << ": " << decoded.status;
  }
}

TEST(TextDecoder, TakesTheEncodingThatIsStated) {
  const auto stated = FindEncoding("cp1251");
  ASSERT_TRUE(stated.ok());
  EXPECT_EQ(stated->name, "windows-1251");
  // Too little to be found.
  const Decoded decoded = Decode(TextDecoder(*stated), Encode("name\nЯ\n", "windows-1251"));
  EXPECT_EQ(decoded.text, "name\nЯ\n");
  EXPECT_FALSE(FindEncoding("klingon").ok());
  EXPECT_FALSE(FindEncoding("").ok());
}

TEST(TextDecoder, AsciiAndNothingAreUtf8) {
  EXPECT_EQ(Decode(TextDecoder(), "a,b\n").encoding.name, "UTF-8");
  EXPECT_EQ(Decode(TextDecoder(), "").encoding.name, "UTF-8");
  EXPECT_EQ(Decode(TextDecoder(), "").text, "");
}

TEST(TextDecoder, TellsWhereAFileMixesEncodings) {
  const std::string utf8 = "name,affiliation\n林维,中国政法大学\nJosé García Ibáñez,Cátedra China\n";
  for (const char* other : {"windows-1252", "GB18030"}) {
    const std::string rows = other == std::string("GB18030") ? "马怀德,中国政法大学校长\n" : "Núñez,Málaga\n";
    EXPECT_THAT(ErrorOf(utf8 + Encode(rows, other)), HasSubstr("Line 4 is not UTF-8")) << other;
    EXPECT_THAT(ErrorOf(utf8 + Encode(rows, other)), HasSubstr("mixes encodings"));
  }
}

TEST(TextDecoder, TellsWhereAFileMixesEncodingsFarBehind) {
  for (const Sample& sample : kSamples) {
    const std::string encoding = sample.encoding;
    if (encoding.starts_with("UTF-16")) continue;
    std::string table = TableOf(sample);
    while (table.size() < 300'000) table += sample.rows;
    const auto lines = std::count(table.begin(), table.end(), '\n');
    const bool utf8 = encoding == "UTF-8";
    const std::string rest =
        utf8 ? Encode("Núñez,Málaga,ES\n", "windows-1252") : "林维·马怀德,José Núñez García,CN\n";
    const std::string error = ErrorOf(Encode(table, sample.encoding) + rest, 4096);
    EXPECT_THAT(error, HasSubstr("Line " + std::to_string(lines + 1) + " is ")) << encoding;
    EXPECT_THAT(error, HasSubstr("mixes encodings")) << encoding;
  }
}

TEST(TextDecoder, TellsAFileThatWasCutWithinACharacter) {
  for (const char* encoding : {"UTF-8", "UTF-16LE", "GB18030"}) {
    std::string table = "name,affiliation\n";
    while (table.size() < 100'000) table += "林维,中国政法大学\n马怀德,中国政法大学校长\n";
    std::string bytes = Encode(table + "林", encoding);
    bytes.pop_back();
    EXPECT_THAT(ErrorOf(bytes, 4096), HasSubstr("ends in the middle of a character")) << encoding;
  }
}

TEST(TextDecoder, RefusesWhatIsNoText) {
  EXPECT_THAT(ErrorOf(std::string("PK\x03\x04\x14\0\x06\0", 8)), HasSubstr("save it as CSV"));
  EXPECT_THAT(ErrorOf(std::string("\0\0\0\0\x01\x02\0\0\0\xFF", 10)), HasSubstr("is not text"));
}

TEST(TextDecoder, NeverFailsOtherwiseThanByAnError) {
  std::mt19937 random(3);
  for (int round = 0; round < 2'000; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& byte : bytes)
      byte = static_cast<char>(random() % 4 == 0 ? random() % 256 : 'a' + random() % 26);
    const Decoded whole = Decode(TextDecoder(), bytes);
    const Decoded pieces = Decode(TextDecoder(), bytes, 1 + random() % 9);
    EXPECT_EQ(whole.status, pieces.status);
    EXPECT_TRUE(!whole.status.ok() || whole.text == pieces.text);
  }
}

}  // namespace
}  // namespace plenary
