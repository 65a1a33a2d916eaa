/** Components: the bureau’s registry, an enterprise’s own, and those used in a community. */
package org.linli.ui.components;
