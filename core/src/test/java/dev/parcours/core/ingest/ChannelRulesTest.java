package dev.parcours.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.common.base.Splitter;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.SharedData;
import dev.parcours.core.ingest.SourceCategories.Category;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelRulesTest {

    private static final ChannelRules GA4 = ChannelRules.ga4();

    private record Case(String source, String medium, String campaign, String group) {}

    private static final class Cases implements RowMapping<Case> {

        @Override
        public Set<String> requiredColumns() {
            return Set.of("source", "medium", "campaign", "expected_channel");
        }

        @Override
        public Case map(Row row) throws RejectedRowException {
            return new Case(
                    row.text("source").orElse(""),
                    row.text("medium").orElse(""),
                    row.text("campaign").orElse(""),
                    Fields.needed(row, "expected_channel"));
        }
    }

    private static String group(ChannelRules rules, String source, String medium, String campaign) {
        return rules.classify(TrafficSource.of(source, medium, campaign))
                .orElseThrow()
                .name();
    }

    private static String ofPage(String url, String referrer) {
        return GA4.classify(TrafficSource.ofPage(url, referrer)).orElseThrow().name();
    }

    private static Path list() {
        return SharedData.file("data/ga4_channel_rules/ga4_source_categories.csv");
    }

    @Test
    void ga4_publishedCases_allHaveTheirGroup() throws IOException {
        List<Case> cases = RecordReader.csv(new Cases())
                .read(SharedData.file("data/ga4_channel_rules/default_channel_grouping_cases.csv"))
                .accepted();

        assertThat(cases).hasSize(30);
        for (ChannelRules rules : List.of(GA4, ChannelRules.ga4(SourceCategories.read(list())))) {
            assertThat(cases)
                    .allSatisfy(row -> assertThat(group(rules, row.source(), row.medium(), row.campaign()))
                            .as(row.toString())
                            .isEqualTo(row.group()));
        }
    }

    @Test
    void ga4_wholePublishedList_givesEachSourceTheGroupOfItsCategory() throws IOException {
        SourceCategories categories = SourceCategories.read(list());
        ChannelRules rules = ChannelRules.ga4(categories);
        List<String> lines = Files.readAllLines(list(), StandardCharsets.UTF_8);

        assertThat(categories.size()).isEqualTo(819);
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = Splitter.on(',').splitToList(line);
            String what = row.get(1).substring("SOURCE_CATEGORY_".length());
            String kind = what.charAt(0) + what.substring(1).toLowerCase(Locale.ROOT);
            assertThat(group(rules, row.get(0), "cpc", "")).as(line).isEqualTo("Paid " + kind);
            assertThat(group(rules, row.get(0), "(not set)", "")).as(line).isEqualTo("Organic " + kind);
        }
    }

    @Test
    void wellKnown_sourcesOfThePublishedList_haveItsCategory() throws IOException {
        SourceCategories known = SourceCategories.wellKnown();
        SourceCategories published = SourceCategories.read(list());
        List<String> sources = Files.readAllLines(list(), StandardCharsets.UTF_8).stream()
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(source -> known.category(source).isPresent())
                .filter(source -> published.category(source).isPresent())
                .toList();

        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(sources)
                .allSatisfy(source -> assertThat(known.category(source)).isEqualTo(published.category(source)));
    }

    @ParameterizedTest
    @CsvSource({
        "summer-shop, Organic Shopping",
        "shop, Organic Shopping",
        "eshop, Organic Shopping",
        "workshop, Unassigned",
        "bishop shop, Organic Shopping",
        "SHOPPING week, Organic Shopping",
        "photoshop-eshop, Organic Shopping",
        "bishop, Unassigned"
    })
    void ga4_campaignWithShop_isShoppingUnlessALetterButEStandsBefore(String campaign, String group) {
        assertThat(group(GA4, "some-source", "some-medium", campaign)).isEqualTo(group);
        // The same by the regular expression that Google publishes.
        boolean matches = campaign.toLowerCase(Locale.ROOT).matches("^(.*(([^a-df-z]|^)shop|shopping).*)$");
        assertThat(matches).isEqualTo(group.equals("Organic Shopping"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://shop.example/?utm_source=bing&utm_medium=cpc | | Paid Search",
                "https://shop.example/?UTM_Source=News%20letter&utm_medium=E-Mail | | Email",
                "https://shop.example/?utm_source=a&utm_medium=e+mail#top | | Email",
                "https://shop.example/?gclid=x | | Paid Search",
                "https://shop.example/?utm_medium=email&fbclid=x | https://l.facebook.com/ | Email",
                "https://shop.example/?fbclid=x | https://l.facebook.com/ | Organic Social",
                "https://shop.example/?ttclid=x | | Paid Social",
                "https://shop.example/?dclid=x | | Display",
                "https://shop.example/?srsltid=x | | Organic Shopping",
                "https://shop.example/?mc_cid=x | | Email",
                "https://shop.example/?gclid= | | Direct",
                "https://shop.example/ | https://www.google.fr/search?q=x | Organic Search",
                "https://shop.example/ | https://www.google.co.uk | Organic Search",
                "https://shop.example/ | https://duckduckgo.com/ | Organic Search",
                "https://shop.example/ | https://mail.google.com/ | Referral",
                "https://shop.example/ | https://m.youtube.com/watch | Organic Video",
                "https://shop.example/ | https://blog.example/post | Referral",
                "https://shop.example/ | android-app://com.google.android.gm/ | Referral",
                "https://shop.example/a | https://www.shop.example:443/b | Direct",
                "/path?utm_source=sms | | SMS",
                "https://shop.example/ | | Direct"
            })
    void classify_addresses_tellWhatTheirPartsSay(String url, String referrer, String group) {
        assertThat(ofPage(url, referrer == null ? "" : referrer)).isEqualTo(group);
    }

    @Test
    void ofPage_searchEngineAsReferrer_namesItsBrand() {
        ChannelRules asked = ChannelRules.of(
                SourceCategories.wellKnown(),
                List.of(ChannelRule.of(
                        "Google",
                        Channel.SEARCH,
                        traffic -> traffic.hasSource("google") && traffic.hasMedium("organic"))));

        assertThat(asked.classify(TrafficSource.ofPage("", "https://www.google.de/")))
                .isPresent();
        assertThat(asked.classify(TrafficSource.ofPage("", "https://www.bing.com/")))
                .isEmpty();
    }

    @Test
    void withFirst_ruleOfOnesOwn_isAskedBeforeTheOthers() {
        ChannelRules rules = GA4.withOwnHosts("WWW.Pay.example")
                .withFirst(ChannelRule.of("Catalogue", Channel.PAPER_MAIL, traffic -> traffic.hasMedium("qr")));

        assertThat(rules.classify(TrafficSource.of("spring", "QR", "")))
                .contains(ChannelGroup.of("Catalogue", Channel.PAPER_MAIL));
        assertThat(group(rules, "google", "cpc", "")).isEqualTo("Paid Search");
        assertThat(rules.classify(TrafficSource.ofPage("https://shop.example/", "https://pay.example/done"))
                        .map(ChannelGroup::name))
                .contains("Direct");
    }

    @Test
    void ga4_groups_haveChannelsOfTheModel() {
        assertThat(GA4.classify(TrafficSource.of("google", "cpc", "")).flatMap(ChannelGroup::channel))
                .contains(Channel.SEARCH);
        assertThat(GA4.classify(TrafficSource.of("a", "affiliate", "")).flatMap(ChannelGroup::channel))
                .map(Channel::ownership)
                .contains(Channel.Ownership.PAID);
        assertThat(GA4.classify(TrafficSource.of("a", "b", "")))
                .contains(new ChannelGroup("Unassigned", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "://",
                "?",
                "http://",
                "http://?utm_source",
                "http://[::1]:80/?utm_source=%",
                "http://a/?utm_source=%E0%A4%A&utm_medium=%zz",
                "http://user:pass@/?=&==&&&utm_medium=",
                "javascript:alert(1)?utm_source=\u0000",
                "http://a\\b/?utm_campaign=\uD800",
                "http://a/#?utm_source=google"
            })
    void ofPage_brokenAddress_isReadAsFarAsItCan(String address) {
        assertThat(ofPage(address, address)).isIn("Direct", "Unassigned", "Referral");
    }

    @Test
    void ofPage_hostileAddress_costsNoMoreThanItsBeginning() {
        String address = "http://a/?" + "utm_campaign=shopshopshop&".repeat(1_000_000) + "utm_source=google";

        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 200; i++) {
                assertThat(ofPage(address, address)).isEqualTo("Direct");
            }
        });
    }

    @Property(tries = 500)
    void everyAddressHasAGroup(@ForAll String url, @ForAll String referrer) {
        assertThat(GA4.classify(TrafficSource.ofPage("http://" + url, "http://" + referrer)))
                .isPresent();
    }

    @Test
    void read_listThatIsNone_isRefusedWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "source,source_category\ngoogle,SEARCH\nx,PRINT\n");

        assertThatThrownBy(() -> SourceCategories.read(file))
                .isInstanceOf(MalformedSourceException.class)
                .hasMessage("list.csv, line 3: 'PRINT' is not one of [search, social, shopping, video]");
    }

    @Test
    void with_otherCategories_goBeforeThese() {
        SourceCategories mine =
                SourceCategories.wellKnown().with(SourceCategories.of(Map.of("Google", Category.VIDEO)));

        assertThat(mine.category("google")).contains(Category.VIDEO);
        assertThat(mine.category("google.fr")).contains(Category.VIDEO);
        assertThat(mine.category("bing")).contains(Category.SEARCH);
        assertThat(mine.category("google.evil.example")).isEmpty();
    }

    @Test
    void withChannelRules_recordsWithoutAChannel_getItFromTheirTraffic() throws IOException {
        String csv = """
                user,time,event,channel,utm_source,utm_medium,utm_campaign,page,referrer
                a,2026-01-05T10:00:00Z,visit,,google,cpc,spring,,
                a,2026-01-05T10:01:00Z,visit,store,google,cpc,,,
                a,2026-01-05T10:02:00Z,visit,E-Mail,,,,,
                a,2026-01-05T10:03:00Z,visit,,,,,https://s.example/?gclid=1,
                a,2026-01-05T10:04:00Z,visit,,,,,https://s.example/2,https://s.example/1
                a,2026-01-05T10:05:00Z,visit,,odd,odd,,,
                """;
        InteractionMapping mapping = InteractionMapping.of("user", "time", "event")
                .with(InteractionMapping.Field.CHANNEL, "channel")
                .withSpellings(InteractionMapping.Field.CHANNEL, ChannelSpellings.usual())
                .withDefault(InteractionMapping.Field.CHANNEL, "web")
                .withChannelRules(
                        GA4,
                        TrafficColumns.of("utm_source", "utm_medium", "utm_campaign")
                                .withPage("page", "referrer"))
                .withoutOtherColumns();
        List<Interaction> read = new ArrayList<>();

        RecordReader.csv(mapping).read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "x", read::add);

        assertThat(read.stream()
                        .map(interaction -> interaction.channel().orElseThrow().id()))
                .containsExactly("search", "store", "email", "search", "web", "web");
        assertThat(read.stream()
                        .map(interaction -> Optional.ofNullable(
                                        interaction.properties().get(InteractionMapping.CHANNEL_GROUP))
                                .flatMap(value -> value.asText())
                                .orElse("")))
                .containsExactly("Paid Search", "", "", "Paid Search", "", "Unassigned");
        assertThat(read.get(0).campaign()).contains("spring");
    }

    @ParameterizedTest
    @CsvSource({
        "https://s.example/, https://google.com./, Organic Search",
        "https://s.example/, //www.google.com/x, Organic Search",
        "https://s.example/, /go?to=https://www.google.com/, Direct",
        "https://s.example/, index.html?u=https://www.google.com/, Direct",
        "https://s.example./, https://www.s.example/a, Direct",
        "//s.example/, https://s.example/a, Direct",
    })
    void ofPage_addressesOfAllForms_nameTheirOwnHostOnly(String url, String referrer, String group) {
        assertThat(ofPage(url, referrer)).isEqualTo(group);
    }

    @Test
    void pagePath_addressInTheQuery_isNoHost() {
        assertThat(new PageAddress("s.example/a?next=https://other.example/b").path())
                .isEqualTo("s.example/a");
        assertThat(new PageAddress("//s.example/a?b").path()).isEqualTo("/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "www.", "https://pay.example/", "pay.example/x", "a b"})
    void withOwnHosts_noHost_throws(String host) {
        assertThatThrownBy(() -> GA4.withOwnHosts(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' is not a host; write one such as pay.example", host);
    }

    @Test
    void withOwnHosts_anySpelling_isTheHost() {
        ChannelRules rules = GA4.withOwnHosts(" WWW.Pay.example. ");
        assertThat(rules.classify(TrafficSource.ofPage("https://s.example/", "https://pay.EXAMPLE/done"))
                        .map(ChannelGroup::name))
                .contains("Direct");
    }
}
