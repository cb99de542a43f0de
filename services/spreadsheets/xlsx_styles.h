// The number formats of an .xlsx workbook's cells (18.8.10 and 18.8.31).

#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "absl/status/status.h"
#include "spreadsheets/number_format.h"

namespace plenary::spreadsheets {

class XmlReader;

// Thread-safe once it is read.
class XlsxStyles {
 public:
  XlsxStyles() = default;

  // Reads the part with the styles.
  absl::Status Read(XmlReader& xml);
  // The format of cells with style `style`; general if there is no such style.
  const NumberFormat& FormatOf(std::size_t style) const;

 private:
  absl::Status ReadCellFormats(XmlReader& xml);

  const NumberFormat general_{"General"};
  std::map<int, NumberFormat> formats_;  // by number
  std::vector<const NumberFormat*> cell_styles_;
};

}  // namespace plenary::spreadsheets
