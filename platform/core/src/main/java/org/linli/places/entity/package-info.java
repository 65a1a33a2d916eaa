/** Places and their kinds. */
package org.linli.places.entity;
