package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.parcours.core.Channel;
import java.io.IOException;

/** A channel: its id, if {@link Channel#of(String)} knows the rest from it, else an object. */
final class ChannelJson {

    private ChannelJson() {}

    record Form(String id, Channel.Medium medium, Channel.Ownership ownership, boolean messaging) {}

    static final class Serializer extends JsonSerializer<Channel> {

        @Override
        public void serialize(Channel channel, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            if (channel.equals(Channel.of(channel.id()))) {
                generator.writeString(channel.id());
            } else {
                provider.defaultSerializeValue(
                        new Form(channel.id(), channel.medium(), channel.ownership(), channel.messaging()), generator);
            }
        }
    }

    static final class Deserializer extends JsonDeserializer<Channel> {

        @Override
        public Channel deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                return Channel.of(parser.getText());
            }
            if (parser.isExpectedStartObjectToken()) {
                Form form = context.readValue(parser, Form.class);
                return new Channel(form.id, form.medium, form.ownership, form.messaging);
            }
            throw new IllegalArgumentException(Problems.found(parser)
                    + "; write the id of a channel, such as \"email\", or {\"id\", \"medium\", \"ownership\","
                    + " \"messaging\"}");
        }
    }
}
