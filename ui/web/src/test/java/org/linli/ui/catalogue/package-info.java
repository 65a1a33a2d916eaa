/** The screens of the catalogue over a real community. */
package org.linli.ui.catalogue;
