// Lists of invented names in many languages, for tests of encodings.

#pragma once

#include <string_view>

namespace plenary::samples {

struct NamesInALanguage {
  std::string_view language;
  // Twenty names, one a line.
  std::string_view names;
  // The encodings that such lists come in, separated by blanks.
  std::string_view encodings;
};

inline constexpr NamesInALanguage kNamesOfLanguages[] = {
    {"cs",
     "Václav Řezníček\nŽofie Šťastná\nPřemysl Dvořák\nJiří Kučera\nBlažena Němečková\n"
     "Tomáš Havlík\nLucie Procházková\nOndřej Čermák\nMarkéta Veselá\nZdeněk Růžička\n"
     "Kateřina Pokorná\nLuboš Blažek\nHana Křížová\nJan Nováček\nPetra Šimková\nMiloš Říha\n"
     "Eliška Jelínková\nVojtěch Král\nTereza Urbanová\nKarel Benešek\n",
     "windows-1250 ISO-8859-2 IBM852 x-mac-centraleurroman"},
    {"pl",
     "Łukasz Wiśniewski\nMałgorzata Wójcik\nPaweł Dąbrowski\nAgnieszka Kowalczyk\n"
     "Grażyna Zielińska\nMichał Szymański\nBożena Woźniak\nRafał Kozłowski\n"
     "Krzysztof Jabłoński\nElżbieta Górska\nStanisław Krawczyk\nŻaneta Piątek\n"
     "Tadeusz Głowacki\nŚwięcicka Anna\nZdzisław Kamiński\nJolanta Pawłowska\nSławomir Duda\n"
     "Halina Sobczyńska\nJózef Wróbel\nEwa Ćwiklińska\n",
     "windows-1250 ISO-8859-2 IBM852 x-mac-centraleurroman"},
    {"hu",
     "Kovács István\nSzabó Erzsébet\nTóth László\nNagy Ágnes\nHorváth Gergő\nVarga Ildikó\n"
     "Kiss Bálint\nMolnár Zsófia\nNémeth Csaba\nFarkas Éva\nBalogh Ödön\nPapp Márton\n"
     "Takács Ilona\nJuhász Győző\nLakatos Péter\nMészáros Kinga\nOláh Sándor\nSimon Tünde\n"
     "Rácz Gábor\nFekete Júlia\n",
     "windows-1250 ISO-8859-2 IBM852 x-mac-centraleurroman"},
    {"sk",
     "Ján Kováč\nMária Horváthová\nPeter Varga\nZuzana Tóthová\nŠtefan Nagy\nAnna Balážová\n"
     "Jozef Lukáč\nĽubica Krajčírová\nMiroslav Hudák\nKatarína Polláková\nĽudovít Štúrik\n"
     "Soňa Ďurišová\nMarián Švec\nViera Čierna\nJuraj Oravec\nBožena Žiaková\nTibor Mišík\n"
     "Dáša Vlčková\nOndrej Gajdoš\nTáňa Pavlíková\n",
     "windows-1250 ISO-8859-2 IBM852 x-mac-centraleurroman"},
    {"hr",
     "Ivana Marković\nŽeljko Babić\nTomislav Jurić\nĐurđica Kovačević\nNikola Perić\n"
     "Šime Vuković\nAna Knežević\nKrešimir Blažević\nSnježana Matić\nDražen Petrišić\n"
     "Mirjana Horvat\nZvonimir Šarić\nVesna Božić\nLuka Jukić\nAnđela Pavlović\nGoran Čović\n"
     "Mate Tadić\nJelena Novak\nHrvoje Barišić\nSlavica Žuljević\n",
     "windows-1250 ISO-8859-2 IBM852 x-mac-centraleurroman"},
    {"sl",
     "Janez Novak\nMojca Župančič\nAleš Kovačič\nŠpela Krajnc\nMatjaž Zupan\nAnže Potočnik\n"
     "Darja Hočevar\nŽiga Kastelic\nNataša Mlakar\nBoštjan Golob\nUrška Turk\nTomaž Korošec\n"
     "Čedomir Bizjak\nMaruša Kos\nBlaž Rožman\nVida Šuštar\nJože Kovač\nNuša Vidmar\n"
     "Gašper Hribar\nTjaša Oblak\n",
     "windows-1250 ISO-8859-2 IBM852 x-mac-centraleurroman"},
    {"ro",
     "Ştefan Popescu\nIoana Bălan\nCătălin Ţurcanu\nMihăiţă Dumitrescu\nRaluca Ştefănescu\n"
     "Gheorghe Câmpeanu\nAnca Brânză\nRăzvan Moldoveanu\nSînziana Părăuşanu\nDoiniţa Ciobanu\n"
     "Bogdan Niţă\nMădălina Vîlcu\nOctavian Grădinaru\nLenuţa Sălăgean\nIuliu Hăţegan\n"
     "Smaranda Chiţu\nTraian Lăzăroiu\nIlinca Bârsan\nMatei Stănciulescu\nCrăciun Ţepeş\n",
     "windows-1250 ISO-8859-2 IBM852"},
    {"lt",
     "Jonas Kazlauskas\nOna Petrauskienė\nVytautas Šimkus\nRūta Žukauskaitė\n"
     "Algirdas Čepaitis\nEglė Jankauskienė\nMindaugas Butkus\nGintarė Stankevičiūtė\n"
     "Kęstutis Balčiūnas\nDaiva Urbonaitė\nŠarūnas Mažeika\nŽivilė Grigienė\nAntanas Rimkus\n"
     "Jūratė Kavaliauskienė\nŽygimantas Ąžuolas\nAušra Vaičiūnaitė\nIgnas Narbutas\n"
     "Birutė Pociūtė\nLaimonas Sakalauskas\nIeva Šliūpienė\n",
     "windows-1257 ISO-8859-13 IBM775"},
    {"lv",
     "Jānis Bērziņš\nAnna Kalniņa\nAndris Ozoliņš\nLīga Krūmiņa\nMārtiņš Liepiņš\n"
     "Inese Pētersone\nEdgars Zariņš\nDzintra Ābele\nKārlis Šķēle\nIlze Jansone\n"
     "Uldis Vītols\nSandra Eglīte\nGunārs Balodis\nZanda Žagare\nĢirts Cīrulis\n"
     "Baiba Ļaudaine\nRaimonds Āboliņš\nSarmīte Ķirse\nĒriks Dārziņš\nMāra Siliņa\n",
     "windows-1257 ISO-8859-13 IBM775"},
    {"et",
     "Jüri Tammsaar\nÕie Mägi\nTõnu Kask\nKülli Pärn\nMärt Rebane\nJaan Põder\nÜlle Saar\n"
     "Rein Kütt\nTiina Õunapuu\nVäino Sepp\nEha Lõhmus\nPeeter Jõgi\nMaarja Köster\n"
     "Hillar Käär\nPille Mänd\nAnts Üksvärav\nRiina Võsa\nKaarel Tõnisson\nLeelo Välja\n"
     "Urmas Öövel\n",
     "windows-1257 ISO-8859-13 IBM775 windows-1252 ISO-8859-15"},
    {"de",
     "Jürgen Müller\nKäthe Schäfer\nGünther Weiß\nBjörn Köhler\nUrsula Krämer\nHeinz Jäger\n"
     "Sören Groß\nBärbel Schröder\nRüdiger Böhm\nIngrid Kühn\nJörg Großmann\nAnnelie Förster\n"
     "Götz Lübke\nElfriede Hänsel\nUwe Schütz\nDörte Möller\nWolfgang Hübner\nMargret Fuß\n"
     "Klaus Höfer\nÄnne Öttinger\n",
     "windows-1252 ISO-8859-15 IBM437 IBM850 macintosh"},
    {"fr",
     "François Lefèvre\nHélène Dubois\nJérôme Besançon\nAnaïs Girard\nBenoît Forêt\n"
     "Céline Mercier\nAndré Côté\nChloé Garçonnet\nNoël Hervé\nZoé Préfontaine\n"
     "Rémi Châtelain\nGisèle Bérubé\nStéphane Leduc\nMaëlle Tréguier\nÉdouard Crémieux\n"
     "Agnès Sabatié\nRaphaël Thébault\nIrène Fléchard\nLoïc Guérin\nSévérine Lacôte\n",
     "windows-1252 ISO-8859-15 IBM437 IBM850 macintosh"},
    {"fr-oe",
     "Françoise Lecœur\nHélène Bœuf\nJérôme Besançon\nAnaïs Girard\nBenoît Forêt\n"
     "Céline Mercier\nAndré Côté\nChloé Garçonnet\nNoël Hervé\nZoé Préfontaine\n"
     "Rémi Châtelain\nGisèle Bérubé\nStéphane Leduc\nMaëlle Tréguier\nÉdouard Crémieux\n"
     "Agnès Sabatié\nRaphaël Thébault\nIrène Fléchard\nLoïc Guérin\nSévérine Lacœuille\n",
     "windows-1252 ISO-8859-15 macintosh"},
    {"es",
     "José Núñez\nMaría Fernández\nÁngel Gutiérrez\nLucía Peña\nSebastián Muñoz\n"
     "Inés Rodríguez\nÓscar Ibáñez\nBelén Martínez\nJesús Cañedo\nSofía Gómez\nAndrés Pérez\n"
     "Noelia Hernández\nRamón Ordóñez\nMónica Sánchez\nRaúl Giménez\nBegoña López\n"
     "Íñigo Vázquez\nRocío Zúñiga\nMartín Añorve\nEncarnación Díaz\n",
     "windows-1252 ISO-8859-15 IBM437 IBM850 macintosh"},
    {"pt",
     "João Conceição\nAntônia Guimarães\nLuís Gonçalves\nSebastião Araújo\nInês Magalhães\n"
     "Estêvão Brandão\nMônica Simões\nFábio Leitão\nCecília Falcão\nJosé Assunção\n"
     "Lúcia Galvão\nTomé Corrêa\nDébora Sampaio\nMárcio Praça\nAdão Lourenço\nFlávia Camões\n"
     "Rogério Patrício\nZélia Monção\nNélson Mourão\nGraça Pessôa\n",
     "windows-1252 ISO-8859-15 IBM850 macintosh"},
    {"it",
     "Niccolò Rossi\nNicolò Fabbri\nNoè Bianchi\nMosè Conti\nDesirée Galli\nSalomè Greco\n"
     "Giosuè Marini\nZoè Bruno\nMirò Ferrara\nZanoé Villa\nCarlo Lanzà\nEttore Nardò\n"
     "Aloè Pagani\nMarta Forlì\nAldo Cefalù\nRenata Corradò\nUgo Gesù\nBruno Canicattì\n"
     "Ines Patanè\nDario Scordìa\n",
     "windows-1252 ISO-8859-15 IBM850 macintosh"},
    {"sv",
     "Åsa Lindström\nBjörn Åkesson\nMärta Sjöberg\nGöran Nyström\nHåkan Bäckström\n"
     "Anna Öberg\nSören Hägg\nKerstin Ångström\nPär Löfgren\nGörel Sandå\nÖsten Dahl\n"
     "Maja Ström\nNils Hökerberg\nYlva Häggkvist\nJörgen Malmö\nElsa Fält\nLars Åström\n"
     "Tove Källström\nMats Grönlund\nFrida Sjödin\n",
     "windows-1252 ISO-8859-15 IBM437 IBM850 macintosh"},
    {"da",
     "Søren Kjær\nMette Østergård\nJørgen Bæk\nLærke Sørensen\nÅse Møller\nBjørn Højlund\n"
     "Kåre Nørgaard\nBirthe Skovgård\nAsbjørn Ærø\nGrethe Ågård\nTroels Bøgh\n"
     "Pernille Kjærsgård\nRasmus Smørum\nSanne Tårup\nØjvind Hald\nMaj-Britt Kærup\n"
     "Ejnar Rødding\nLone Brøndum\nAnders Gåsebæk\nInge Næstved\n",
     "windows-1252 ISO-8859-15 IBM850 macintosh"},
    {"fi",
     "Väinö Mäkinen\nPäivi Hämäläinen\nJyrki Järvinen\nÄänekoski Leena\nYrjö Koskimäki\n"
     "Hilkka Pöyhönen\nSeppo Niemelä\nKyösti Hyvönen\nSirpa Väisänen\nTerttu Kärkkäinen\n"
     "Jouko Pitkänen\nAino Räsänen\nMäkelä Pekka\nTyyne Törmänen\nEero Sääksjärvi\n"
     "Outi Kähönen\nHeikki Jääskeläinen\nRitva Löytönen\nReijo Seppälä\nMerja Ylönen\n",
     "windows-1252 ISO-8859-15 IBM850 macintosh"},
    {"is",
     "Þórður Sigurðsson\nGuðrún Jónsdóttir\nÓlafur Þorsteinsson\nSigríður Björnsdóttir\n"
     "Ásgeir Guðmundsson\nÞóra Hallgrímsdóttir\nJón Ægisson\nRagnheiður Árnadóttir\n"
     "Kári Sæmundsson\nHrönn Þráinsdóttir\nEinar Óskarsson\nÝrr Magnúsdóttir\nGísli Pálmason\n"
     "Steinunn Örlygsdóttir\nDavíð Stefnisson\nBjörk Friðriksdóttir\nHörður Ísleifsson\n"
     "Svanhvít Þórisdóttir\nMár Eiðsson\nÁlfheiður Kristjánsdóttir\n",
     "windows-1252 ISO-8859-15 IBM850 macintosh"},
    {"tr",
     "Ayşe Yılmaz\nMehmet Çağlar Öztürk\nGülşen Şahin\nİbrahim Koç\nIşıl Doğan\n"
     "Hüseyin Çelik\nÖzlem Yıldız\nBarış Güneş\nŞükrü Kılıç\nMüge Aydın\nOğuz Demirtaş\n"
     "Tuğba Kaçar\nÇiğdem Işık\nSüleyman Arslan\nHatice Bağcı\nÜmit Tunç\nZeynep Ağaoğlu\n"
     "Emre Yazıcı\nNazlı Kıraç\nVolkan Güçlü\n",
     "windows-1254 IBM857 x-mac-turkish"},
    {"vi",
     "Nguyễn Văn Hùng\nTrần Thị Hương\nLê Quốc Đạt\nPhạm Minh Tuấn\nHoàng Thị Lan\n"
     "Vũ Đức Thắng\nĐặng Thu Hà\nBùi Xuân Trường\nĐỗ Mỹ Linh\nHồ Sỹ Phúc\nNgô Bảo Ngọc\n"
     "Dương Văn Lợi\nLý Thị Hạnh\nPhan Đình Khôi\nTrịnh Công Vinh\nMai Thị Yến\nTô Hữu Nghĩa\n"
     "Đinh Ngọc Ánh\nCao Thế Sơn\nLương Bích Hân\n",
     "windows-1258"},
    {"ru",
     "Иван Петров\nАнна Кузнецова\nСергей Щербаков\nОльга Юрьевна Жукова\nДмитрий Соловьёв\n"
     "Екатерина Цветкова\nНиколай Фёдоров\nТатьяна Широкова\nАлексей Эрдман\nЛюдмила Хохлова\n"
     "Виктор Чайкин\nЮлия Белова\nПавел Гришин\nМария Объедкова\nЯков Зимин\nНаталья Ефимова\n"
     "Константин Мельник\nВера Рыжова\nГлеб Абрамов\nСветлана Ушакова\n",
     "windows-1251 KOI8-R IBM866 ISO-8859-5 x-mac-cyrillic"},
    {"ru-few",
     "Lin Wei\nИванов\nMaria Silva\nPeter Brown\nЖуков\nJohn Smith\nAnna Berg\nСидорова\n"
     "Tom Gray\nRosa Klein\nPetra Wolf\nAmy Green\nCarl Voss\nDora Lang\nEgon Kurz\n"
     "Finn Holm\nGerd Marx\nHana Sato\nIgor Wolf\nJane Roe\n",
     "windows-1251 KOI8-R IBM866 ISO-8859-5 x-mac-cyrillic"},
    {"uk",
     "Олексій Шевченко\nГанна Їжакевич\nАндрій Ковальчук\nЄлизавета Бондаренко\n"
     "Сергій Ткаченко\nОксана Гончарук\nЮрій Кравець\nНаталія Поліщук\nМикола Лисенчук\n"
     "Ірина Савчук\nТарас Мельниченко\nЛюдмила Хоменко\nДмитро Цимбал\nСофія Панченко\n"
     "В'ячеслав Рудь\nЗінаїда Яремчук\nІгор Федоренко\nМарія Жадан\nЄвген Дячук\n"
     "Тетяна Щербак\n",
     "windows-1251 KOI8-U x-mac-cyrillic ISO-8859-5"},
    {"bg",
     "Георги Димчев\nМария Иванова\nКрасимир Стоянов\nЦветелина Ангелова\nПетър Христов\n"
     "Елисавета Желева\nСтефан Пъшев\nРосица Тодорова\nЛюбомир Щерев\nВаня Чолакова\n"
     "Николай Юруков\nДесислава Атанасова\nОгнян Кърджиев\nСнежана Маринова\nБоян Хаджиев\n"
     "Йорданка Гергова\nВладимир Янков\nЗорница Фотева\nТихомир Бъчваров\nСилвия Лазарова\n",
     "windows-1251 IBM866 x-mac-cyrillic"},
    {"sr",
     "Јован Петровић\nМилица Јовановић\nЂорђе Николић\nЉиљана Марковић\nДраган Ђукић\n"
     "Наташа Стојановић\nЖељко Ћирић\nЗорана Илић\nНебојша Павловић\nЊегош Радуловић\n"
     "Весна Живковић\nЧедомир Тодоровић\nШћепан Вуковић\nЈелена Антић\nБранко Цветковић\n"
     "Снежана Хаџић\nГоран Лазић\nТијана Гајић\nУрош Филиповић\nМарија Остојић\n",
     "windows-1251 IBM855 ISO-8859-5"},
    {"el",
     "Γιώργος Παπαδάμος\nΜαρία Γεωργίου\nΕλένη Χατζή\nΝίκος Δημητρίου\nΆννα Οικονόμου\n"
     "Κώστας Βασιλείου\nΖωή Ξένου\nΣπύρος Καραγιάννης\nΈλλη Φωτίου\nΠαναγιώτης Θεοδώρου\n"
     "Αικατερίνη Ψαρρού\nΙωάννης Μαυρίδης\nΟυρανία Λάμπρου\nΘανάσης Ρήγας\nΔέσποινα Αντωνίου\n"
     "Ηλίας Τσάκωνας\nΒασιλική Πετρίδη\nΌλγα Σωτηρίου\nΧρήστος Ευαγγέλου\nΦώτης Κυριάκου\n",
     "windows-1253 ISO-8859-7 IBM737 x-mac-greek"},
    {"ar",
     "محمد عبد الله\nفاطمة الزهراء\nأحمد حسن\nمريم يوسف\nعلي إبراهيم\nخديجة منصور\n"
     "عمر الخطيب\nسعاد القاسم\nيوسف النجار\nليلى حداد\nطارق سليم\nهدى شريف\nكريم بن صالح\n"
     "زينب عثمان\nسامي ضاهر\nنادية غانم\nجمال ثابت\nرانيا ذياب\nوائل ظافر\nآمنة بدوي\n",
     "windows-1256 ISO-8859-6"},
    {"he",
     "דוד כהן\nשרה לוי\nמשה ישראלי\nרחל אברהם\nיוסף מזרחי\nלאה פרידמן\nאברהם גולן\n"
     "מרים שפירא\nיצחק ברק\nחנה רוזן\nשמואל דיין\nאסתר חדד\nיעקב צור\nנועה ביטון\nאליעזר סגל\n"
     "תמר עמית\nגדעון אופיר\nרבקה קפלן\nנתן הלפרין\nזהבה טל\n",
     "windows-1255 ISO-8859-8 IBM862"},
    {"th",
     "สมชาย ใจดี\nสุดา วงศ์ทอง\nประยุทธ์ ศรีสุข\nกมลา แก้วมณี\nอนันต์ บุญมา\nวิภา ชัยวัฒน์\n"
     "ธนพล รักษา\nมาลี พงษ์พันธ์\nสุรชัย เจริญผล\nนภา สายทอง\nณัฐวุฒิ คำแสน\n"
     "พิมพ์ใจ อ่อนหวาน\nเกรียงไกร มั่นคง\nรัตนา ภู่ทอง\nวีระ ทองดี\nศิริพร หอมจันทร์\n"
     "ชาติชาย นาคสุข\nอรุณี เพชรรัตน์\nไพศาล ถาวร\nจินตนา โสภา\n",
     "windows-874"},
    {"zh-Hans",
     "林维\n马怀民\n张永平\n王晓燕\n李建国\n刘芳\n陈志强\n杨丽华\n赵敏\n黄文斌\n周洁\n吴国栋\n徐静\n孙伟\n胡"
     "雪梅\n朱明远\n高翔\n郭子涵\n何佳怡\n"
     "罗振川\n",
     "GB18030"},
    {"zh-Hant",
     "林維新\n陳怡君\n張志豪\n李淑芬\n王建宏\n黃雅婷\n吳俊傑\n劉美玲\n蔡明哲\n楊惠雯\n許文彬\n鄭佩珊\n謝宗翰"
     "\n郭玉珍\n洪啟銘\n邱麗華\n曾文城\n"
     "廖婉如\n賴冠宇\n蘇靜宜\n",
     "Big5"},
    {"ja",
     "田中太郎\n佐藤花子\n鈴木健一\n高橋美咲\n渡辺直樹\n伊藤由美\n山本隆\n中村さくら\n小林誠\n加藤陽菜\n吉田"
     "浩二\n山田真理子\n佐々木亮\n松本恵\n"
     "井上翔太\n木村まゆみ\n斎藤博\n清水久美子\n森田裕介\n阿部ひかる\n",
     "Shift_JIS EUC-JP"},
    {"ko",
     "김민수\n이영희\n박지훈\n최은경\n정상호\n강미란\n조현우\n윤서연\n장동식\n임수진\n한재민\n오혜진\n서준호"
     "\n신유리\n권태영\n황보라\n안성민\n"
     "송지은\n류경수\n홍길순\n",
     "EUC-KR"},
};

}  // namespace plenary::samples
