package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.TEXT;

import com.google.common.collect.ImmutableSet;
import dev.parcours.core.ChannelMix;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.friction.FrictionKind;
import dev.parcours.segmentation.condition.BoughtAs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.HasChannelMix;
import dev.parcours.segmentation.condition.InStage;
import dev.parcours.segmentation.condition.JourneyEnd;
import dev.parcours.segmentation.condition.JourneyScope;
import dev.parcours.segmentation.condition.MetFriction;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.ReachedStage;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.json.Parts.Slot;
import dev.parcours.segmentation.json.TimesForm.Times;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Conditions on journeys. */
final class JourneyForms {

    private JourneyForms() {}

    static List<Form<? extends Condition>> all() {
        return List.of(
                ofSet("inStage", InStage.class, TEXT, InStage::stages, InStage::new),
                reachedStage(),
                ofSet(
                        "journeyEnd",
                        JourneyEnd.class,
                        Value.code(Journey.End.values()),
                        JourneyEnd::ends,
                        JourneyEnd::new),
                moved(),
                ofSet("boughtAs", BoughtAs.class, Value.code(PurchaseType.values()), BoughtAs::types, BoughtAs::new),
                ofSet(
                        "channelMix",
                        HasChannelMix.class,
                        Value.code(ChannelMix.values()),
                        HasChannelMix::mixes,
                        HasChannelMix::new),
                ofSet(
                        "metFriction",
                        MetFriction.class,
                        Value.code(FrictionKind.values()),
                        MetFriction::kinds,
                        MetFriction::new));
    }

    private static <C extends Condition, T> Form<C> ofSet(
            String field, Class<C> kind, Value<T> item, Function<C, Set<T>> getter, Function<Set<T>, C> maker) {
        Parts<C> parts = new Parts<>();
        Slot<List<T>> items =
                parts.needed(field, Value.listOf(item), condition -> List.copyOf(getter.apply(condition)));
        return Form.of(field, kind, parts.make(read -> maker.apply(ImmutableSet.copyOf(read.get(items)))));
    }

    private static Form<ReachedStage> reachedStage() {
        Parts<ReachedStage> parts = new Parts<>();
        Slot<String> stage = parts.needed("reachedStage", TEXT, ReachedStage::stage);
        return Form.of("reachedStage", ReachedStage.class, parts.make(read -> new ReachedStage(read.get(stage))));
    }

    private static Form<Moved> moved() {
        Parts<Moved> parts = new Parts<>();
        Slot<List<Move>> moves =
                parts.needed("moved", Value.listOf(Value.code(Move.values())), moved -> List.copyOf(moved.moves()));
        Slot<Optional<String>> from = parts.optional("fromStage", TEXT, Moved::from);
        Slot<Optional<String>> to = parts.optional("toStage", TEXT, Moved::to);
        Slot<Times> times = parts.part(new TimesForm(), moved -> new Times(moved.minimum(), moved.maximum()));
        Slot<JourneyScope> scope =
                parts.otherwise("inJourneys", Value.code(JourneyScope.values()), Moved::scope, JourneyScope.LATEST);
        Slot<Window> window = parts.part(new WindowForm(), Moved::window);
        return Form.of(
                "moved",
                Moved.class,
                parts.make(read -> new Moved(
                        ImmutableSet.copyOf(read.get(moves)),
                        read.get(from),
                        read.get(to),
                        read.get(times).minimum(),
                        read.get(times).maximum(),
                        read.get(scope),
                        read.get(window))));
    }
}
