package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.parcours.core.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money: the decimal number as text, since many programs would round a JSON number, and the code of the
 * currency. A JSON number is read too, digit by digit.
 */
final class MoneyJson {

    static final String NO_AMOUNT = "found another value; write a decimal number as text, such as \"12.50\"";

    private MoneyJson() {}

    record Form(
            @JsonDeserialize(using = AmountDeserializer.class)
            String amount,

            String currency) {}

    static final class ToForm extends StdConverter<Money, Form> {

        @Override
        public Form convert(Money money) {
            return new Form(money.amount().toPlainString(), money.currency().getCurrencyCode());
        }
    }

    static final class Deserializer extends JsonDeserializer<Money> {

        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Form form = context.readValue(parser, Form.class);
            return money(form.amount, form.currency);
        }
    }

    static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), currency(currency));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "found currency '%s'; write a code of ISO 4217 such as \"EUR\"".formatted(code), e);
        }
    }

    static boolean isAmount(String text) {
        return text.matches("-?[0-9]{1,30}(\\.[0-9]{1,9})?");
    }

    static final class AmountDeserializer extends JsonDeserializer<String> {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            boolean isAmount = parser.currentToken().isNumeric()
                    || (parser.hasToken(JsonToken.VALUE_STRING) && isAmount(parser.getText()));
            if (!isAmount) {
                throw new IllegalArgumentException(NO_AMOUNT);
            }
            return parser.getText();
        }
    }
}
