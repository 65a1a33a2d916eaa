package org.linli.keys.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.keys.control.Lying;
import org.linli.keys.control.PassTable;
import org.linli.keys.control.Portions;
import org.linli.keys.control.SealingOrders;
import org.linli.keys.entity.SealingState;

/**
 * Whether names, telephones and the like of persons lie encrypted 个人信息加密存储 (000-7.2.b.3-1), and how
 * far that has come.
 */
@Facade
public class PersonalSealing {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Resealing resealing;

  @Inject
  public PersonalSealing(Jdbi jdbi, Scopes scopes, Resealing resealing) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.resealing = resealing;
  }

  /** For the container's proxy alone. */
  protected PersonalSealing() {
    this(null, null, null);
  }

  /** What was ordered last; empty for an older installation where nobody ordered anything yet. */
  @Permit("keys:read")
  public Optional<SealingOrder> order() {
    return jdbi.withHandle(SealingOrders::find);
  }

  /** Each column by its name, with what lies in it. */
  @Permit("keys:read")
  public List<SealedField> list() {
    var passes = jdbi.withHandle(PassTable::all);
    var columns = resealing.columns().stream().filter(SealedColumn::personal).toList();
    var lying = new Portions(jdbi, scopes).lying(columns);
    return columns.stream()
        .map(SealedColumn::name)
        .sorted()
        .map(name -> field(name, lying.getOrDefault(name, Lying.NOTHING), passes.get(name)))
        .toList();
  }

  private static SealedField field(String name, Lying lying, SealingPass pass) {
    return new SealedField(name, lying.sealed(), lying.clear(), Optional.ofNullable(pass));
  }

  /**
   * What is new is encrypted from now on, on every server within 30 s; what stands there within the
   * hour, or at once by encrypting anew. Servers of a version before this one show what they cannot
   * read as it lies there: it is ordered once they are gone.
   */
  @Permit("keys:write")
  @Mutates("personal.sealing-ordered")
  public void seal() {
    put(SealingState.SEALED);
  }

  /** The way back: everything is laid down in clear again, before such a server may come back. */
  @Permit("keys:write")
  @Mutates("personal.sealing-lifted")
  public void lift() {
    put(SealingState.CLEAR);
  }

  private void put(SealingState state) {
    jdbi.useHandle(
        handle -> SealingOrders.put(handle, state, scopes.caller().displayName(), Instant.now()));
  }
}
