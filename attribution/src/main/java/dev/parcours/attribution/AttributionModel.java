package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;

/**
 * A way to share out the credit for conversions among the channels that customers met before.
 *
 * <p>Whatever the model, but for one that is not {@linkplain #isAdditive() additive} in its sums:
 *
 * <ul>
 *   <li>The credits of the channels sum to the conversions of the paths that have a touch, to about 1e-9 of them, and
 *       so do the values, less what gaps have of them. Conversions of paths without a touch stay unattributed.
 *   <li>No credit is negative, infinite or NaN. A channel on paths of weight zero only has the credit zero, and is
 *       reported.
 *   <li>The order of the paths makes no difference beyond rounding, nor does writing one path as several whose weights
 *       sum to its own.
 * </ul>
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface AttributionModel permits TouchModel, ChannelModel {

    /**
     * Returns the name of the model with its options, which {@link #named} reads: {@code first}, {@code last},
     * {@code linear}, {@code position}, {@code time-decay:7d}, {@code markov:1} and so on.
     */
    String name();

    /**
     * Returns whether the credits of the channels sum to what is attributed. They do but for models that say in their
     * description that they do not.
     */
    default boolean isAdditive() {
        return true;
    }

    /**
     * Returns the credit of each channel.
     *
     * @throws IllegalArgumentException if the model cannot be applied to the paths; the message says why
     */
    AttributionReport attribute(ConversionPaths paths);

    /**
     * Returns the model of a name.
     *
     * <ul>
     *   <li>{@code first}, {@code last}, {@code last-non-direct}, {@code linear}, {@code linear-unique},
     *       {@code participation}
     *   <li>{@code first-on:a,b} and {@code last-on:a,b} for the first and the last touch on some channels,
     *       {@code first-not-on:a,b} and {@code last-not-on:a,b} for that on any but those. In names of channels, what
     *       separates is written {@code %3a} for a colon, {@code %2c} for a comma, {@code %3d} for an equals sign and
     *       {@code %25} for a per cent sign
     *   <li>{@code position}, or {@code position:0.5:0.3} for other shares of the first and the last touch; {@code j}
     *       and {@code inverse-j}
     *   <li>{@code w} and {@code full-path}, or {@code w:signup:trial} for other milestones
     *   <li>{@code by-channel:search=1,display=0.25} and {@code by-kind:click=1,view=0.2}
     *   <li>{@code time-decay}, or {@code time-decay:1d} or {@code time-decay:PT12H} for another half-life, in days or
     *       as {@link java.time.Duration#parse} reads it
     *   <li>{@code markov}, or {@code markov:2} for another order
     *   <li>{@code shapley}, {@code shapley-ordered}
     *   <li>{@code shapley-rate}, or {@code shapley-rate:exact-set:30:as-zero} for another worth, minimal support and
     *       treatment of negative values
     *   <li>{@code shao-li}, or {@code shao-li:global} if scaled globally
     *   <li>{@code leave-one-out}, {@code hazard}
     *   <li>{@code logistic}, or {@code logistic:10} for another penalty
     * </ul>
     *
     * @throws IllegalArgumentException if no model has the name; the message lists those there are
     */
    static AttributionModel named(String name) {
        return ModelNames.parse(name);
    }
}
