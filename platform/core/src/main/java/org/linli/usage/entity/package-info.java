/** Use of a community or a division. */
package org.linli.usage.entity;
