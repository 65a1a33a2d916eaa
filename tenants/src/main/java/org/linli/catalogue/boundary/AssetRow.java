package org.linli.catalogue.boundary;

import java.time.Instant;
import java.util.Set;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Holder;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Source;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;

/**
 * An asset, as the ledger lists it.
 *
 * @param id the name of a platform asset, the UUID of a registered one
 * @param code the holder's division; null for the platform's own
 * @param owners in one mode or another
 * @param keeper the organisation that answers for it; null where none was named, or none that the
 *     reader may see
 * @param version that stands; 0 while none is confirmed
 * @param waiting whether a newer version waits for its confirmation
 */
public record AssetRow(
    String id,
    Holder holder,
    String code,
    Text name,
    String category,
    Level level,
    boolean sensitive,
    Set<Party> owners,
    Party responsible,
    Keeper keeper,
    Source source,
    AssetState state,
    int version,
    boolean waiting,
    boolean disclosed,
    Instant changedAt) {}
