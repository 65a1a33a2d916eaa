/** What the standards ask each place to have, on screen. */
package org.linli.ui.provision;
