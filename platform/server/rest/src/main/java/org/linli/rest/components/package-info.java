/** Components over REST. */
package org.linli.rest.components;
