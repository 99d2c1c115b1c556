package dev.parcours.attribution;

/**
 * What channels are worth in relation to each other, by place.
 *
 * @param ofConversions for conversions, none negative
 * @param ofValue for their value, none negative
 */
record ChannelWorths(double[] ofConversions, double[] ofValue) {}
