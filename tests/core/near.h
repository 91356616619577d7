// Checks for tests of numbers: a relative distance that is printed when it is too large, and a refusal by name.
#pragma once

#include <QtTest>

#include <cmath>
#include <string>

/// `actual` within a relative distance of `expected` (an absolute one where 0 is expected).
#define FG_NEAR(actual, expected, relative)                                                                            \
    do {                                                                                                               \
        const double fgActual = (actual), fgExpected = (expected);                                                     \
        const double fgScale = fgExpected != 0 ? std::abs(fgExpected) : 1;                                             \
        QVERIFY2(                                                                                                      \
            std::abs(fgActual - fgExpected) <= (relative)*fgScale,                                                     \
            qPrintable(                                                                                                \
                QStringLiteral(#actual " is %1, expected %2").arg(fgActual, 0, 'g', 15).arg(fgExpected, 0, 'g', 15))); \
    } while (false)

/// `call`, a Result, refuses its argument `name` and says what it would have accepted.
#define FG_REFUSED(call, name)                                                           \
    do {                                                                                 \
        const auto fgResult = (call);                                                    \
        QVERIFY2(!fgResult.ok(), #call " was accepted");                                 \
        QCOMPARE(QString::fromStdString(fgResult.error().key), QString::fromUtf8(name)); \
        QVERIFY(!fgResult.error().value.empty() && !fgResult.error().accepted.empty());  \
    } while (false)
