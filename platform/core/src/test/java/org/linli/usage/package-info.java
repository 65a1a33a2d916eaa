/** Use of communities, added up by tier. */
package org.linli.usage;
