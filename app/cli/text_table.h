// Aligned columns for people.
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

namespace faultglass {

/// Rows of cells, each column as wide as its widest cell; headings stand alone and do not count.
class TextTable {
public:
    enum class Align : bool { Left, Right };

    explicit TextTable(std::vector<Align> columns) : m_columns(std::move(columns)) {}

    void addHeading(const QString& text) { m_rows.push_back({text, {}}); }
    /// At most one cell for each column.
    void addRow(const QStringList& cells) { m_rows.push_back({{}, cells}); }
    /// Lines without spaces at their ends, each with its newline.
    [[nodiscard]] QString text() const;

private:
    struct Row {
        QString heading;
        QStringList cells;
    };
    std::vector<Align> m_columns;
    std::vector<Row> m_rows;
};

}  // namespace faultglass
