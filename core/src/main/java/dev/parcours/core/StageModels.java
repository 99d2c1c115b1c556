package dev.parcours.core;

import static dev.parcours.core.StageKind.ADVOCACY;
import static dev.parcours.core.StageKind.AWARENESS;
import static dev.parcours.core.StageKind.CONSIDERATION;
import static dev.parcours.core.StageKind.PURCHASE;
import static dev.parcours.core.StageKind.RETENTION;
import static dev.parcours.core.StageKind.SERVICE;

import java.util.List;
import java.util.Optional;

/** The stage models that are in common use, with labels in English and French. */
public final class StageModels {

    private static final StageModel FIVE_STAGES = new StageModel(
            "five-stages",
            List.of(
                    stage("awareness", AWARENESS, "Awareness", "Découverte"),
                    stage("consideration", CONSIDERATION, "Consideration", "Considération"),
                    stage("purchase", PURCHASE, "Purchase", "Achat"),
                    stage("retention", RETENTION, "Retention", "Fidélisation"),
                    stage("advocacy", ADVOCACY, "Advocacy", "Recommandation")));

    private static final StageModel SERVICE_AND_LOYALTY = new StageModel(
            "service-and-loyalty",
            List.of(
                    stage("discovery", AWARENESS, "Discovery", "Découverte"),
                    stage("consideration", CONSIDERATION, "Consideration", "Considération"),
                    stage("decision", PURCHASE, "Decision", "Décision"),
                    stage("service", SERVICE, "Service", "Service"),
                    stage("loyalty", RETENTION, "Loyalty", "Fidélité")));

    private static final StageModel RECOMMENDATION_AND_LOYALTY = new StageModel(
            "recommendation-and-loyalty",
            List.of(
                    stage("discovery", AWARENESS, "Discovery", "Découverte"),
                    stage("consideration", CONSIDERATION, "Consideration", "Considération"),
                    stage("decision", PURCHASE, "Decision", "Décision"),
                    stage("recommendation", ADVOCACY, "Recommendation", "Recommandation"),
                    stage("loyalty", RETENTION, "Loyalty", "Fidélité")));

    private static final StageModel THREE_STAGES = new StageModel(
            "three-stages",
            List.of(
                    stage("discovery", AWARENESS, "Discovery", "Découverte"),
                    stage("engagement", CONSIDERATION, "Engagement", "Engagement"),
                    stage("conversion", PURCHASE, "Conversion", "Conversion")));

    private static final StageModel NEED_TO_FOLLOW_UP = new StageModel(
            "need-to-follow-up",
            List.of(
                    stage("need", AWARENESS, "Need", "Besoin"),
                    stage("search", CONSIDERATION, "Search", "Recherche"),
                    stage("comparison", CONSIDERATION, "Comparison", "Comparaison"),
                    stage("decision", PURCHASE, "Decision", "Décision"),
                    stage("follow-up", SERVICE, "Follow-up", "Suivi")));

    private StageModels() {}

    /** Returns awareness, consideration, purchase, retention, advocacy; id {@code five-stages}. */
    public static StageModel fiveStages() {
        return FIVE_STAGES;
    }

    /** Returns discovery, consideration, decision, service, loyalty; id {@code service-and-loyalty}. */
    public static StageModel serviceAndLoyalty() {
        return SERVICE_AND_LOYALTY;
    }

    /** Returns discovery, consideration, decision, recommendation, loyalty; id {@code recommendation-and-loyalty}. */
    public static StageModel recommendationAndLoyalty() {
        return RECOMMENDATION_AND_LOYALTY;
    }

    /** Returns discovery, engagement, conversion; id {@code three-stages}. */
    public static StageModel threeStages() {
        return THREE_STAGES;
    }

    /** Returns need, search, comparison, decision, follow-up; id {@code need-to-follow-up}. */
    public static StageModel needToFollowUp() {
        return NEED_TO_FOLLOW_UP;
    }

    /** Returns all models of this class. */
    public static List<StageModel> all() {
        return List.of(FIVE_STAGES, SERVICE_AND_LOYALTY, RECOMMENDATION_AND_LOYALTY, THREE_STAGES, NEED_TO_FOLLOW_UP);
    }

    /** Returns the model of this class that has the given id, or empty. */
    public static Optional<StageModel> find(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private static Stage stage(String id, StageKind kind, String english, String french) {
        return new Stage(id, kind, LocalizedText.of(english, french));
    }
}
