package org.linli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.entity.Tier;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.access.Screens;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Window;
import org.linli.look.text.Texts;
import org.linli.ops.backups.BackupsView;
import org.linli.ops.browsers.ViolationsView;
import org.linli.ops.certificates.CertificatesView;
import org.linli.ops.city.CityFolderView;
import org.linli.ops.entrances.RefusedView;
import org.linli.ops.erasures.ErasuresView;
import org.linli.ops.feeds.FeedsView;
import org.linli.ops.keys.KeysView;
import org.linli.ops.keys.PersonalSealingView;
import org.linli.ops.logs.LogsView;
import org.linli.ops.maintenance.MaintenanceView;
import org.linli.ops.platform.PlatformView;
import org.linli.ops.servers.ServersView;
import org.linli.ops.support.VisitsView;
import org.linli.ops.tenants.TenantsView;
import org.linli.ops.use.UseView;
import org.linli.ops.volumes.VolumesView;
import org.linli.ops.workings.OutboxView;
import org.linli.ops.workings.SessionsView;
import org.linli.ops.workings.SettingsView;
import org.linli.ops.workings.WorkingsView;

class ConsoleViewsTest {

  static final List<Class<? extends Component>> VIEWS =
      List.of(
          PlatformView.class,
          FeedsView.class,
          RefusedView.class,
          OutboxView.class,
          TenantsView.class,
          BackupsView.class,
          KeysView.class,
          PersonalSealingView.class,
          UseView.class,
          CertificatesView.class,
          ViolationsView.class,
          VisitsView.class,
          ErasuresView.class,
          MaintenanceView.class,
          WorkingsView.class,
          ServersView.class,
          VolumesView.class,
          LogsView.class,
          SettingsView.class,
          CityFolderView.class,
          SessionsView.class);

  static Stream<Class<? extends Component>> views() {
    return VIEWS.stream();
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyViewIsForThePlatformAlone(Class<?> view) {
    assertThat(view.getAnnotation(Route.class)).isNotNull();
    assertThat(view.getAnnotation(Needs.class).tiers()).containsExactly(Tier.PLATFORM);
    for (var tier : Tier.values()) {
      assertThat(Screens.isFor(view, Callers.of(tier, "*"))).isEqualTo(tier == Tier.PLATFORM);
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyViewHasAPermissionAndAName(Class<?> view) {
    assertThat(view.getAnnotation(Needs.class).value()).endsWith(":read");
    var title = view.getAnnotation(Nav.class).title();
    assertThat(Texts.INSTANCE.getTranslation(title, Locale.ENGLISH)).isNotEqualTo(title);
    assertThat(Texts.INSTANCE.getTranslation(title, Locale.SIMPLIFIED_CHINESE))
        .containsPattern("\\p{IsHan}");
  }

  @Test
  void thePlatformItselfIsTheFirstView() {
    assertThat(PlatformView.class.getAnnotation(HomeOf.class).value()).containsExactly("PLATFORM");
    try (var window =
        Window.english().with(PlatformView.class, FeedsView.class, TenantsView.class)) {
      var keeper = Callers.of(Tier.PLATFORM, "ops:read", "feeds:read", "tenants:read");
      assertThat(window.ui().isAttached()).isTrue();
      assertThat(Screens.home(keeper)).contains(PlatformView.class);
      assertThat(Screens.navigation(keeper))
          .containsExactly(PlatformView.class, FeedsView.class, TenantsView.class);
    }
  }
}
