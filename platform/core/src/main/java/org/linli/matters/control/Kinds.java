package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Item;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.MatterForm;

/** The kinds that may be begun, with their guides and forms. */
@ApplicationScoped
public class Kinds {

  private final Scopes scopes;
  private final FormTable forms;

  @Inject
  public Kinds(Scopes scopes, FormTable forms) {
    this.scopes = scopes;
    this.forms = forms;
  }

  /** For the container's proxy alone. */
  protected Kinds() {
    this(null, null);
  }

  /** Those that may be begun by one of the doors. */
  public List<KindView> by(Set<Door> doors) {
    var reach = new Reach(scopes.caller());
    return forms.standing(scopes.requireTenant()).stream()
        .filter(form -> form.doors().stream().anyMatch(doors::contains))
        .filter(form -> doors.contains(Door.RESIDENT) || reach.sees(form))
        .map(form -> view(form, scopes.caller().locale()))
        .toList();
  }

  public KindDetail one(String kind, Set<Door> doors) {
    var form = forms.standing(scopes.requireTenant(), kind);
    var caller = scopes.caller();
    if (by(doors).stream().noneMatch(one -> one.kind().equals(kind))) {
      throw new NotFound("matter-kind");
    }
    var begin =
        new org.linli.matters.entity.TaskForm(
            List.of(), form.start().write(), form.start().required());
    // Whoever begins it writes the fields: all of them are theirs.
    return new KindDetail(
        view(form, caller.locale()),
        new Showing(caller.roles(), true, caller.locale()).of(form, begin, Map.of()),
        form.items().stream().map(item -> item(item, caller.locale())).toList());
  }

  private static KindView view(MatterForm form, Locale locale) {
    return new KindView(
        form.process(),
        form.name().in(locale),
        form.purpose().in(locale),
        form.limit().hours(),
        form.limit().isWorking(),
        form.anonymous(),
        form.place(),
        form.doors().stream().sorted().toList());
  }

  private static KindDetail.ItemView item(Item item, Locale locale) {
    return new KindDetail.ItemView(
        item.id(),
        item.name().in(locale),
        item.authority().in(locale),
        item.guide().in(locale),
        item.limit().hours(),
        item.limit().isWorking(),
        item.materials().stream()
            .map(
                paper ->
                    new KindDetail.MaterialView(
                        paper.id(), paper.name().in(locale), paper.required(), paper.held()))
            .toList());
  }
}
