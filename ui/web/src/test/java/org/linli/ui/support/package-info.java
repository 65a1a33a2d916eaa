/** Support visits on the clerk's screen. */
package org.linli.ui.support;
