package org.linli.ui.parts;

import com.vaadin.flow.component.combobox.ComboBoxBase;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.Contracts;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.TenantId;

/** The communities that somebody may ask about: of the own division, or under a contract. */
public final class Communities {

  private final Caller caller;
  private final Tenants tenants;
  private final Contracts contracts;

  /** A community by its name. */
  public record Community(TenantId tenant, String name) {}

  public Communities(Caller caller, Tenants tenants, Contracts contracts) {
    this.caller = caller;
    this.tenants = tenants;
    this.contracts = contracts;
  }

  public Stream<Community> find(String words, int offset, int limit) {
    if (caller.tier() != Tier.OPERATOR) {
      return tenants
          .list(null, null, new PageRequest(offset, limit, words.isBlank() ? null : words))
          .items()
          .stream()
          .map(row -> new Community(row.id(), row.name()));
    }
    return contracts.communitiesOf(caller.organisation().orElse("")).stream()
        .map(one -> new Community(one.tenant(), one.name()))
        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
        .skip(offset)
        .limit(limit);
  }

  /** Where there is no more than one to ask about, it. */
  public Optional<Community> only() {
    var first = find("", 0, 2).toList();
    return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
  }

  /** Lets somebody choose among them by name. */
  public void offer(ComboBoxBase<?, Community, ?> box) {
    box.setItems(query -> find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
    box.setItemLabelGenerator(Community::name);
  }
}
