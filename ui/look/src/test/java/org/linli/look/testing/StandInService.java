package org.linli.look.testing;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.PwaRegistry;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.io.InputStream;
import java.net.URL;
import java.util.Set;
import org.linli.look.shell.ErrorScreen;
import org.linli.look.text.Texts;

/** The application server's part of a window, as far as views ask for it. */
final class StandInService extends VaadinService {

  private static final long serialVersionUID = 1L;

  private final VaadinContext context = new StandInContext();
  private final DeploymentConfiguration configuration =
      Stand.in(DeploymentConfiguration.class, "isProductionMode", true);
  private final Router router = new Router(ApplicationRouteRegistry.getInstance(context));

  StandInService() {
    setClassLoader(StandInService.class.getClassLoader());
    ApplicationRouteRegistry.getInstance(context)
        .setErrorNavigationTargets(Set.of(ErrorScreen.class));
  }

  @Override
  public DeploymentConfiguration getDeploymentConfiguration() {
    return configuration;
  }

  @Override
  public Router getRouter() {
    return router;
  }

  @Override
  public VaadinContext getContext() {
    return context;
  }

  @Override
  public Instantiator getInstantiator() {
    return new DefaultInstantiator(this) {
      private static final long serialVersionUID = 1L;

      @Override
      public I18NProvider getI18NProvider() {
        return Texts.INSTANCE;
      }
    };
  }

  @Override
  protected VaadinContext constructVaadinContext() {
    return context;
  }

  @Override
  protected RouteRegistry getRouteRegistry() {
    return ApplicationRouteRegistry.getInstance(context);
  }

  @Override
  protected PwaRegistry getPwaRegistry() {
    return null;
  }

  @Override
  protected boolean requestCanCreateSession(VaadinRequest request) {
    return true;
  }

  @Override
  public String getContextRootRelativePath(VaadinRequest request) {
    return "./";
  }

  @Override
  public String getMimeType(String resource) {
    return null;
  }

  @Override
  public String getServiceName() {
    return "test";
  }

  @Override
  public String getMainDivId(VaadinSession session, VaadinRequest request) {
    return "main";
  }

  @Override
  public URL getStaticResource(String path) {
    return null;
  }

  @Override
  public URL getResource(String path) {
    return null;
  }

  @Override
  public InputStream getResourceAsStream(String path) {
    return null;
  }

  @Override
  public String resolveResource(String url) {
    return url;
  }
}
