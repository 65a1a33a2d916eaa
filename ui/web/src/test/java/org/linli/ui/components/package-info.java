/** The registry’s screens. */
package org.linli.ui.components;
