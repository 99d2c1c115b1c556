package dev.parcours.examples.cli;

import dev.parcours.attribution.ChannelCosts;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import dev.parcours.core.ingest.RejectedRowException;
import dev.parcours.core.ingest.RejectionReason;
import dev.parcours.core.ingest.Row;
import dev.parcours.core.ingest.RowMapping;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of what channels cost: the columns {@code channel} and either {@code cost}, all that was spent on the channel,
 * or {@code cost_per_touch}.
 */
final class CostsFile implements RowMapping<CostsFile.Cost> {

    private static final String CHANNEL = "channel";
    private static final String TOTAL = "cost";
    private static final String PER_TOUCH = "cost_per_touch";

    private final Currency currency;

    CostsFile(Currency currency) {
        this.currency = currency;
    }

    /** What one channel costs. */
    record Cost(String channel, Money money, boolean isPerTouch) {}

    /**
     * Puts the rows of a file together.
     *
     * @throws BadInputException if two are of one channel
     */
    static ChannelCosts costs(List<Cost> rows, ConversionPaths paths) {
        Map<String, Money> totals = new LinkedHashMap<>();
        Map<String, Money> prices = new LinkedHashMap<>();
        for (Cost row : rows) {
            if (totals.containsKey(row.channel()) || prices.containsKey(row.channel())) {
                throw new BadInputException(
                        "two rows of the costs are of channel '%s'; put them together".formatted(row.channel()));
            }
            (row.isPerTouch() ? prices : totals).put(row.channel(), row.money());
        }
        totals.putAll(ChannelCosts.perTouch(paths, prices).byChannel());
        return ChannelCosts.of(totals);
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of(CHANNEL);
    }

    @Override
    public Cost map(Row row) throws RejectedRowException {
        String channel = row.text(CHANNEL)
                .orElseThrow(() -> rejected(RejectionReason.MISSING_VALUE, CHANNEL, "the channel is missing"));
        boolean isPerTouch = row.text(PER_TOUCH).isPresent();
        String column = isPerTouch ? PER_TOUCH : TOTAL;
        if (isPerTouch == row.text(TOTAL).isPresent()) {
            throw rejected(RejectionReason.MISSING_VALUE, TOTAL, "write either a cost or a cost_per_touch");
        }
        try {
            Money money = Money.of(new BigDecimal(row.text(column).orElseThrow()), currency);
            if (money.minorUnits() < 0) {
                throw rejected(RejectionReason.BAD_NUMBER, column, "the cost is negative");
            }
            return new Cost(channel, money, isPerTouch);
        } catch (NumberFormatException e) {
            throw rejected(RejectionReason.BAD_NUMBER, column, "the cost is not a decimal number");
        } catch (IllegalArgumentException e) {
            throw rejected(
                    RejectionReason.BAD_NUMBER, column, "the cost is not an amount of " + currency.getCurrencyCode());
        }
    }

    private static RejectedRowException rejected(RejectionReason reason, String column, String problem) {
        return new RejectedRowException(reason, column, problem);
    }
}
