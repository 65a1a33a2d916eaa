package org.linli.look.access;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A view that stands in the navigation. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Nav {

  /** Key of its name in the bundles. */
  String title();

  VaadinIcon icon();

  /** What it belongs to in a long menu. */
  NavGroup group() default NavGroup.DAILY;

  /** Place in its group. */
  int order() default 100;
}
