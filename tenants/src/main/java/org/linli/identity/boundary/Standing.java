package org.linli.identity.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linli.identity.entity.Power;

/**
 * How the administrators of a city stand to each other.
 *
 * @param separatedSince null while one account may still be all three
 * @param held which of the three somebody is
 * @param moves the newest first
 */
public record Standing(Instant separatedSince, Set<Power> held, List<AdministratorMove> moves) {}
