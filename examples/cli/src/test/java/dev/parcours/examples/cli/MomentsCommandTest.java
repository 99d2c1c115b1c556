package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command moments. */
class MomentsCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        write("customers.csv", """
                customer,consent_email,consent_sms,birth_date,preferred_channel
                u1,yes,,1990-03-10,
                u2,no,yes,,sms
                u3,,,,
                """);
        write("events.csv", """
                customer,time,event,channel,direction,campaign
                u1,2026-03-10T08:00:00Z,add_to_cart,web,,
                u2,2026-03-10T08:00:00Z,add_to_cart,web,,
                u2,2026-03-10T12:30:00Z,mail,sms,outbound,abandoned_basket
                u3,2026-03-10T08:00:00Z,add_to_cart,web,,
                =1+1,2026-03-10T08:00:00Z,add_to_cart,web,,
                =1+1,2026-03-10T09:00:00Z,purchase,web,,
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run run(String... more) {
        List<Object> args = new ArrayList<>(List.of("moments", "--customers", folder.resolve("customers.csv")));
        args.addAll(List.of("--events", folder.resolve("events.csv"), "--as-of", "2026-03-10T13:00:00Z"));
        args.addAll(List.of("--out", folder.resolve("out")));
        args.addAll(Arrays.asList(more));
        return Run.of(args.toArray());
    }

    @Test
    void moments_usualOnes_writesWhatIsDueAndWhy() {
        Run run = run("--zone", "Europe/Paris");

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "2 messages due and 1 later, of 8 moments for 4 customers; written to %s\n"
                                .formatted(folder.resolve("out")),
                        ""));
        // The purchase of 9:00 lapses after 180 days, but that customer agreed to no channel.
        assertThat(folder.resolve("out").resolve("moments.csv")).hasContent("""
                        customer,moment,due,channel,reason
                        '=1+1,abandoned_basket,,,voided
                        '=1+1,lapse,,,no_channel
                        u1,abandoned_basket,2026-03-10T13:00:00Z,email,due
                        u1,birthday,2026-03-10T13:00:00Z,email,due
                        u2,abandoned_basket,2026-03-11T08:00:00Z,sms,not_yet
                        u3,abandoned_basket,,,no_channel
                        """);
    }

    @Test
    void moments_ofAFile_areThose() throws IOException {
        Path moments = write("moments.json", """
                {"parcoursMoments": 1, "zone": "UTC", "moments": [
                  {"id": "cart", "afterEach": {"type": "add_to_cart"}, "when": {"segment": "sms"}, "channels": ["sms"]}
                ]}
                """);
        Path rules = write(
                "rules.json",
                "{\"parcoursRules\": 1, \"segments\": [{\"id\": \"sms\", \"label\": \"S\", \"when\": {\"consent\": \"sms\"}}]}");

        Run run = run("--moments", moments.toString(), "--rules", rules.toString());

        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("out").resolve("moments.csv"))
                .content()
                .contains("u2,cart,2026-03-10T13:00:00Z,sms,due\n", "u1,cart,,,condition\n");
        assertThat(run("--moments", moments.toString()).err())
                .contains("moments.json", "moment 'cart' asks for segment 'sms', which has no rule");
    }

    @Test
    void moments_withoutZone_isBadInput() {
        assertThat(run())
                .isEqualTo(new Run(
                        1,
                        "",
                        "parcours: say where customers live, such as --zone Europe/Paris, or give --moments FILE\n"));
        assertThat(run("--zone", "UTC", "--moments", "moments.json").err())
                .isEqualTo("parcours: the file of --moments says its zone; leave --zone out\n");
    }
}
