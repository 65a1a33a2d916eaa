/** What browsers refused on the screens. */
package org.linli.ops.browsers;
