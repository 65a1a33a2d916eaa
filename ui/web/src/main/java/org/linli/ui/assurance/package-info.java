/** The security register on the screen, for whoever keeps one or looks at those below. */
package org.linli.ui.assurance;
