package org.linli.consents.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.consents.entity.Guardianship;

/**
 * Who speaks for whom.
 *
 * @param by the account of who agrees
 * @param until when that ends by itself: a child comes of age; null for never
 */
public record Giver(UUID person, UUID by, Guardianship relation, Instant until) {}
