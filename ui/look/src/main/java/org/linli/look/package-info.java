/**
 * The look: what both Vaadin applications share.
 *
 * <p>One theme (light and dense for clerks, dark for the big screen, large for elders), one way to
 * sign in, one guard before every view, charts and maps whose scripts we serve ourselves, push that
 * follows the platform's {@link org.linli.access.boundary.Changed}, and the small parts screens are
 * made of. Each figure on a screen carries its source and time. No text stands in code: everything
 * said to people comes from the bundles.
 */
package org.linli.look;
