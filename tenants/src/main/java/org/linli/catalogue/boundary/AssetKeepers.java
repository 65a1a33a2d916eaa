package org.linli.catalogue.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.organisations.boundary.ChargeRow;
import org.linli.organisations.boundary.Charges;

/**
 * Which organisation, through which post, answers for an asset at a place (000 §7.3 a: duties are
 * clear, responsibility for safety can be traced). Of a registered asset its holder names it; of
 * the platform's own, of which every place has its part, each place for itself.
 */
@Facade
public class AssetKeepers {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Assets assets;
  private final InstantSource clock;

  @Inject
  public AssetKeepers(Jdbi jdbi, Scopes scopes, Assets assets) {
    this(jdbi, scopes, assets, InstantSource.system());
  }

  public AssetKeepers(Jdbi jdbi, Scopes scopes, Assets assets, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.assets = assets;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected AssetKeepers() {
    this(null, null, null, null);
  }

  /** Who answers for it, and who did, the newest first, as far as the caller may see. */
  @Permit("catalogue:read")
  public List<ChargeRow> of(String asset) {
    assets.get(asset);
    return jdbi.withHandle(handle -> Charges.of(handle, asset));
  }

  /**
   * From now on that organisation of the own place answers for it.
   *
   * @param post through which; null for the organisation as such
   */
  @Permit("catalogue:write")
  @Mutates("asset.keeper-named")
  public void name(String asset, UUID unit, String post) {
    var title = own(asset).sheet().name();
    jdbi.withHandle(
        handle -> Charges.give(handle, scopes.caller(), asset, title, unit, post, now()));
  }

  /** Nobody of the own place answers for it any more. */
  @Permit("catalogue:write")
  @Mutates("asset.keeper-ended")
  public void end(String asset) {
    own(asset);
    if (!jdbi.withHandle(handle -> Charges.end(handle, scopes.caller(), asset, now()))) {
      throw new NotFound("unit");
    }
  }

  private AssetDetail own(String asset) {
    var detail = assets.get(asset);
    if (detail.row().code() != null && !detail.mine()) {
      throw new NotFound("asset");
    }
    return detail;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
