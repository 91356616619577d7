// A row of small things that goes on in the next line where the first is full.
#pragma once

#include <vector>

#include <QLayout>

namespace faultglass {

/// Follows the direction of reading.
class FlowRow : public QLayout {
public:
    explicit FlowRow(int gap, QWidget* parent = nullptr);
    ~FlowRow() override;

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;

private:
    /// The height it takes in `rect`; places the items there if asked to.
    int place(const QRect& rect, bool apply) const;

    std::vector<QLayoutItem*> m_items;
    int m_gap;
};

}  // namespace faultglass
