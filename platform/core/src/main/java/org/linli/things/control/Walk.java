package org.linli.things.control;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.linli.access.boundary.NotFound;
import org.linli.tenancy.entity.TenantId;
import org.linli.things.control.Finder.Row;
import org.linli.things.control.Finder.Where;
import org.linli.things.entity.Address;
import org.linli.things.entity.Address.Step;
import org.linli.things.entity.Kind;

/** Goes from entity to entity as an address says, to the collection or the one at its end. */
public final class Walk {

  private final Finder finder;
  private final TenantId tenant;
  private Kind kind;
  private List<Where> where = List.of();
  private boolean many = true;

  public Walk(Finder finder, TenantId tenant, Address address) {
    this.finder = finder;
    this.tenant = tenant;
    address.steps().forEach(this::go);
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it ends at a collection. */
  public boolean isMany() {
    return many;
  }

  public List<Where> where() {
    return where;
  }

  /**
   * The entity at the end.
   *
   * @throws NotFound when there is none for the caller
   */
  public Row one() {
    return finder.one(kind, where).orElseThrow(() -> new NotFound("thing"));
  }

  private void go(Step step) {
    if (kind == null) {
      kind = Kind.ofCollection(step.name()).orElseThrow(() -> new NotFound("thing"));
    } else {
      var link = kind.link(step.name()).orElseThrow(() -> new NotFound("thing"));
      var value = one().get(link.from());
      kind = link.target();
      many = link.many();
      // What leads nowhere leads to none.
      where = List.of(new Where(link.to(), value == null ? -1L : value));
    }
    if (step.id() != null) {
      where = Stream.concat(where.stream(), named(step.id())).toList();
      many = false;
    }
  }

  private Stream<Where> named(long id) {
    if (kind == Kind.OBSERVATION) {
      return Stream.of(
          new Where("stream", Numbers.streamOf(id)),
          new Where("ts", Numbers.momentOf(id).atOffset(ZoneOffset.UTC)));
    }
    return Stream.of(new Where("number", Numbers.number(tenant, id)));
  }
}
