/** The network screens. */
package org.linli.ui.networks;
