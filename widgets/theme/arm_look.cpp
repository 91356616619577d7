#include "widgets/theme/arm_look.h"

#include <algorithm>
#include <array>

#include <QPainter>

namespace faultglass {

namespace {

struct ArmLook {
    Role role;
    ArmDash dash;
};

// The first two, which are most of what is ever compared, have colours that stand for no state.
constexpr std::array kLooks{ArmLook{Role::Accent, {0, 0}}, ArmLook{Role::Special, {8, 4}},
                            ArmLook{Role::Healthy, {4, 3}}, ArmLook{Role::Degraded, {1.5, 3.5}}};

const ArmLook& lookOf(int arm)
{
    return kLooks[static_cast<std::size_t>(std::clamp(arm, 0, static_cast<int>(kLooks.size()) - 1))];
}

}  // namespace

Role armRole(int arm) { return lookOf(arm).role; }

ArmDash armDash(int arm) { return lookOf(arm).dash; }

QString armLetter(int arm) { return QString(QChar(u'A' + std::clamp(arm, 0, 25))); }

void paintArmBadge(QPainter& painter, const QRectF& place, int arm, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(armRole(arm)));
    painter.drawRoundedRect(place, place.height() * 0.28, place.height() * 0.28);
    painter.setPen(theme.onColor(armRole(arm)));
    painter.setFont(theme.textFont(place.height() * 0.72, QFont::Bold));
    painter.drawText(place, Qt::AlignCenter, armLetter(arm));
    painter.restore();
}

void paintArmLine(QPainter& painter, const QRectF& place, int arm, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = theme.projector ? 3 : 2.5;
    QPen pen(theme.color(armRole(arm)), width, Qt::SolidLine, Qt::FlatCap);
    if (const ArmDash dash = armDash(arm); dash.dash > 0)
        pen.setDashPattern({dash.dash / width, dash.gap / width});
    painter.setPen(pen);
    painter.drawLine(QPointF(place.left(), place.center().y()), QPointF(place.right(), place.center().y()));
    painter.restore();
}

}  // namespace faultglass
