#include "app/cli/text_table.h"

#include <algorithm>

namespace faultglass {

QString TextTable::text() const
{
    std::vector<qsizetype> widths(m_columns.size());
    for (const Row& row : m_rows) {
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            widths[i] = std::max(widths[i], row.cells[i].size());
    }
    QString text;
    for (const Row& row : m_rows) {
        QString line = row.heading;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QString& cell = row.cells[i];
            line += QStringLiteral("  ");
            line += m_columns[i] == Align::Right ? cell.rightJustified(widths[i]) : cell.leftJustified(widths[i]);
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line + QLatin1Char('\n');
    }
    return text;
}

}  // namespace faultglass
