package dev.parcours.attribution.experiment;

import java.util.Locale;
import java.util.Optional;

/**
 * One variant compared with the control.
 *
 * @param control the name of the control
 * @param variant the name of the variant
 * @param controlCustomers how many customers the control has
 * @param variantCustomers how many the variant has
 * @param conversion the difference of the shares who converted; empty if one of both has no customer
 * @param value the difference of the mean values, less what the covariate foretells; empty if the outcomes have no
 *     value, if one of both has fewer than two customers, or if all values of each are equal
 * @param varianceReduction what the covariate has gained; empty without one and where {@code value} is
 */
public record Comparison(
        String control,
        String variant,
        long controlCustomers,
        long variantCustomers,
        Optional<Effect> conversion,
        Optional<Effect> value,
        Optional<VarianceReduction> varianceReduction) {

    /** Returns what the data tell, in French or in English; shares in percent and their differences in points. */
    public String sentence(Locale locale) {
        return Wording.of(this, locale);
    }

    Comparison withEffects(Optional<Effect> newConversion, Optional<Effect> newValue) {
        return new Comparison(
                control, variant, controlCustomers, variantCustomers, newConversion, newValue, varianceReduction);
    }
}
