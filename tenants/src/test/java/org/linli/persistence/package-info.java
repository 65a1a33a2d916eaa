/** How lists are asked for. */
package org.linli.persistence;
