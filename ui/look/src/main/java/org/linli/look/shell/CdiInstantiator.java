package org.linli.look.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.lang.reflect.Modifier;
import org.linli.look.text.Texts;

/**
 * Beans come from the container as they are; views and components are made anew, with what they
 * inject.
 */
final class CdiInstantiator extends DefaultInstantiator {

  private static final long serialVersionUID = 1L;

  private final transient BeanManager beans;

  CdiInstantiator(VaadinService service, BeanManager beans) {
    super(service);
    this.beans = beans;
  }

  @Override
  public I18NProvider getI18NProvider() {
    return Texts.INSTANCE;
  }

  @Override
  public <T> T getOrCreate(Class<T> type) {
    var found = beans.getBeans(type);
    if (found.isEmpty()) {
      return isOurs(type) ? make(type) : super.getOrCreate(type);
    }
    var bean = beans.resolve(found);
    return type.cast(beans.getReference(bean, type, beans.createCreationalContext(bean)));
  }

  @Override
  public <T extends Component> T createComponent(Class<T> type) {
    return isOurs(type) ? make(type) : super.createComponent(type);
  }

  private <T> T make(Class<T> type) {
    var instance = new Unmanaged<>(beans, type).newInstance();
    return instance.produce().inject().postConstruct().get();
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.linli.") && !Modifier.isAbstract(type.getModifiers());
  }
}
