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
    std::string text =
        "arm,customer,state,worst state,requests offered,requests succeeded,requests lost,requests overdue,down (s),"
        "degraded (s)\n";
    for (const ArmLedger& arm : arms) {
        const std::string name = csvField(arm.name);
        for (std::size_t i = 0; i < arm.customers.size(); ++i) {
            const CustomerLedger& customer = arm.customers[i];
            text += name + "," + std::to_string(i + 1);
            // How a customer is served is known once one of its requests has come to an end.
            const bool known = customer.succeeded + customer.lost + customer.overdue > 0;
            for (const CustomerState state : {customer.state, customer.worst})
                text += "," + std::string(known ? stateWord(state) : std::string_view());
            for (const std::uint64_t count : {customer.offered, customer.succeeded, customer.lost, customer.overdue})
                text += "," + std::to_string(count);
            text += "," + jsonNumber(customer.downSeconds) + "," + jsonNumber(customer.degradedSeconds) + "\n";
            if (text.size() >= kPiece) {
                write(text);
                text.clear();
            }
        }
    }
    write(text);
}

}  // namespace faultglass
