/** The provision screens. */
package org.linli.ui.provision;
