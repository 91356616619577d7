#include "app/files/ledger_csv.h"

#include <array>

#include "app/files/csv_text.h"
#include "app/files/json_writer.h"

namespace faultglass {

namespace {

std::string_view stateWord(CustomerState state)
{
    constexpr std::array<std::string_view, 3> kWords{"fine", "degraded", "down"};
    return kWords.at(static_cast<std::size_t>(state));
}

}  // namespace

void writeLedgerCsv(std::span<const ArmLedger> arms, const std::function<void(std::string_view text)>& write)
{
    constexpr std::size_t kPiece = std::size_t{1} << 16;
    std::string text = "arm,customer,state,worst state,requests lost,down (s),degraded (s)\n";
    for (const ArmLedger& arm : arms) {
        const std::string name = csvField(arm.name);
        for (std::size_t i = 0; i < arm.customers.size(); ++i) {
            const CustomerLedger& customer = arm.customers[i];
            text += name + "," + std::to_string(i + 1) + ",";
            text += stateWord(customer.state);
            text += ",";
            text += stateWord(customer.worst);
            text += "," + std::to_string(customer.lost) + "," + jsonNumber(customer.downSeconds) + "," +
                    jsonNumber(customer.degradedSeconds) + "\n";
            if (text.size() >= kPiece) {
                write(text);
                text.clear();
            }
        }
    }
    write(text);
}

}  // namespace faultglass
