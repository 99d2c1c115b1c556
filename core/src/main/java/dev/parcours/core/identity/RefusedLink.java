package dev.parcours.core.identity;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;

/**
 * A link that makes nobody one, and why.
 *
 * @param link the link
 * @param guard what refused it
 * @param conflict the identifiers that the guard points at: the end or ends that are never linked or shared by too
 *     many, or the two exclusive ids that one person would have, that on the side of the link's first identifier first.
 *     {@link Identities#explain} of the two shows the chain between them
 */
public record RefusedLink(IdentityLink link, Guard guard, List<Identifier> conflict) {

    /** Creates a refused link. */
    public RefusedLink {
        checkNotNull(link, "link");
        checkNotNull(guard, "guard");
        conflict = List.copyOf(conflict);
    }
}
