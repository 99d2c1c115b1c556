package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Money;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a channel earned for what it cost.
 *
 * <pre>{@code
 * CPA = cost / conversions
 * ROAS = value / cost
 * ROI = (value - cost) / cost
 * }</pre>
 *
 * <p>For example, 20 conversions worth 1,000 at a cost of 400 are a CPA of 20, a ROAS of 2.5 and an ROI of 1.5. A
 * figure that would divide by zero is empty, and so are all of them where the cost is not known. ROI is before the cost
 * of goods; credit is not cause, so a channel with a high return need not be worth more money.
 *
 * @param channel the channel
 * @param conversions what it is credited for
 * @param value what these are worth, in major units
 * @param cost what the channel cost, or empty if that is not known
 * @param costPerAcquisition CPA: the cost of one credited conversion, in major units
 * @param returnOnAdSpend ROAS: the credited value of one unit of money spent
 * @param returnOnInvestment ROI: the credited value above the cost, for one unit of money spent; at least -1
 */
public record ChannelReturn(
        String channel,
        double conversions,
        double value,
        Optional<Money> cost,
        OptionalDouble costPerAcquisition,
        OptionalDouble returnOnAdSpend,
        OptionalDouble returnOnInvestment) {

    /** Creates figures. */
    public ChannelReturn {
        checkNotNull(channel, "channel");
        checkNotNull(cost, "cost");
        checkNotNull(costPerAcquisition, "costPerAcquisition");
        checkNotNull(returnOnAdSpend, "returnOnAdSpend");
        checkNotNull(returnOnInvestment, "returnOnInvestment");
    }
}
