/** What a part says of itself. */
package org.linli.health.entity;
