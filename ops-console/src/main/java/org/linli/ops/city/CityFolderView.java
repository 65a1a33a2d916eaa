package org.linli.ops.city;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.entity.Tier;
import org.linli.cityfolder.boundary.CityFolders;
import org.linli.cityfolder.entity.CityFault;
import org.linli.cityfolder.entity.CityInForce;
import org.linli.cityfolder.entity.CityPart;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Lines;

/**
 * What makes this installation that of its city: what holds, from where, and what is wrong with a
 * folder that was changed and is not taken.
 */
@Route(value = "city-folder", layout = MainLayout.class)
@Nav(title = "ops.city-folder", icon = VaadinIcon.BUILDING, order = 62)
@Needs(value = "ops:read", tiers = Tier.PLATFORM)
public class CityFolderView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHORT = 12;

  private record Fact(String name, String value) {}

  @Inject
  public CityFolderView(CityFolders folders) {
    addClassNames("linli-view", "ops-city-folder");
    var standing = folders.standing();
    var lead = new Paragraph(Say.text("ops.city-folder.lead"));
    if (standing.setting().isEmpty()) {
      var none = new EmptyState(VaadinIcon.BUILDING, Say.text("ops.city-folder.none"));
      add(new Panel(Say.text("ops.city-folder"), lead, none));
      return;
    }
    if (!standing.faults().isEmpty()) {
      add(faults(standing.faults(), standing.inForce().isPresent()));
    }
    standing
        .inForce()
        .ifPresent(
            city -> {
              var facts =
                  new Lines<Fact>("ops.city-folder")
                      .text("ops.city-folder.what", Fact::name)
                      .wide("ops.settings.value", Fact::value);
              facts.setItems(facts(city));
              add(new Panel(Say.text("ops.city-folder"), lead, facts));
              add(new Panel(Say.text("ops.city-folder.files"), parts(city.parts())));
            });
  }

  private static List<Fact> facts(CityInForce city) {
    var profile = city.profile();
    return List.of(
        fact("source", city.source().toString()),
        fact("read", Say.second(city.readAt())),
        fact("name", Say.text(profile.name())),
        fact("title", Say.text(profile.title()) + " · " + Say.text(profile.line())),
        fact(
            "languages",
            String.join(", ", profile.languages().offered())
                + " · "
                + Say.text("ops.city-folder.first", profile.languages().first())),
        fact("zone", profile.timeZone()),
        fact("region", Say.text(profile.residence().region())),
        fact(
            "copies",
            profile.residence().copies().isEmpty()
                ? Say.text("ops.city-folder.nowhere")
                : String.join(", ", profile.residence().copies())),
        fact(
            "colours",
            profile.colours().light().primary() + " · " + profile.colours().dark().primary()));
  }

  private static Fact fact(String key, String value) {
    return new Fact(Say.text("ops.city-folder." + key), value);
  }

  private static Lines<CityPart> parts(List<CityPart> parts) {
    var list =
        new Lines<CityPart>("ops.city-folder.files")
            .wide("ops.city-folder.file", CityPart::name)
            .text("ops.city-folder.bytes", one -> Say.number(one.bytes()))
            .text("ops.city-folder.mark", one -> one.sha256().substring(0, SHORT));
    list.setItems(parts);
    return list;
  }

  private static Panel faults(List<CityFault> faults, boolean earlier) {
    var list =
        new Lines<CityFault>("ops.city-folder.faults")
            .wide("ops.city-folder.fault", fault -> fault.words(Say.locale()));
    list.setItems(faults);
    return new Panel(
            Say.text("ops.city-folder.faults"),
            new Paragraph(
                Say.text(earlier ? "ops.city-folder.earlier" : "ops.city-folder.refused")),
            list)
        .actions(new StatusChip(Say.number(faults.size()), Tone.CRITICAL));
  }
}
