<?xml version="1.0" encoding="UTF-8"?>
<!--
  What only a copy to fill in by hand has: dotted lines as wide and as far apart as handwriting needs, and under those of
  letterhead and signer what belongs there.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <xsl:variable name="blank" select="boolean(/paper//room)"/>
  <xsl:variable name="rowToWriteIn" select="'12mm'"/>

  <xsl:attribute-set name="lineToWriteOn">
    <xsl:attribute name="line-height">7mm</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="hint">
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="font-style">italic</xsl:attribute>
    <xsl:attribute name="font-weight">normal</xsl:attribute>
    <xsl:attribute name="line-height">1.11</xsl:attribute>
    <xsl:attribute name="text-transform">none</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
  </xsl:attribute-set>

  <!-- room to write and a list of boxes end their row; what is short, such as a date, leaves the rest of the row to the next field -->
  <xsl:template match="line[/paper//room]" priority="1">
    <xsl:for-each select="field[not(preceding-sibling::field[1]) or preceding-sibling::field[1][item/room or count(item) &gt; 2]]">
      <fo:block xsl:use-attribute-sets="fieldLine lineToWriteOn" space-before="0pt">
        <xsl:if test="(. | following-sibling::field)[item/room or count(item) &gt; 2][1]/item/room">
          <xsl:attribute name="text-align-last">justify</xsl:attribute>
          <xsl:attribute name="word-spacing">0pt</xsl:attribute> <!-- the dotted line alone is stretched -->
        </xsl:if>
        <xsl:apply-templates select="." mode="inRow"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="field" mode="inRow">
    <xsl:apply-templates select="."/>
    <xsl:if test="not(item/room or count(item) &gt; 2) and following-sibling::field">
      <xsl:text>; </xsl:text>
      <xsl:apply-templates select="following-sibling::field[1]" mode="inRow"/>
    </xsl:if>
  </xsl:template>

  <!-- a few answers side by side, more of them one below the other; each with its box -->
  <xsl:template match="line/field[/paper//room and count(item) &gt; 1]">
    <xsl:value-of select="@label"/>
    <xsl:text>: </xsl:text>
    <xsl:for-each select="item">
      <xsl:choose>
        <xsl:when test="last() &gt; 2"><fo:block text-indent="15mm" line-height="6mm"><xsl:call-template name="written"/></fo:block></xsl:when>
        <xsl:otherwise><xsl:call-template name="written"/>&#xA0;&#xA0; </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="paragraph[room]">
    <fo:block xsl:use-attribute-sets="paragraph lineToWriteOn" text-align="start"><xsl:call-template name="written"/></fo:block>
  </xsl:template>

  <xsl:template match="room" mode="written">
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'50mm'"/></xsl:call-template>
  </xsl:template>

  <!-- letterhead and signer -->
  <xsl:template match="particulars/field/item/room" mode="written">
    <fo:block xsl:use-attribute-sets="lineToWriteOn">
      <xsl:call-template name="dots"><xsl:with-param name="length" select="'55mm'"/></xsl:call-template>
    </fo:block>
  </xsl:template>

  <xsl:template match="placeDate/room" mode="written">
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'25mm'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="field[@id = 'addressees']/item/room" mode="written" priority="1">
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'110mm'"/></xsl:call-template>
  </xsl:template>

  <!-- number and symbol -->
  <xsl:template match="field[@id = 'documentNumber']/item/room" mode="written" priority="1">
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'15mm'"/></xsl:call-template>
    <xsl:text>/</xsl:text>
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'25mm'"/></xsl:call-template>
  </xsl:template>

  <!-- under the dotted line of a particular: what belongs there -->
  <xsl:template name="hint">
    <xsl:if test="room"><fo:block xsl:use-attribute-sets="hint">(<xsl:value-of select="../@label"/>)</fo:block></xsl:if>
  </xsl:template>

  <!-- its first and last line as every letter has them (domain §10.2) -->
  <xsl:template match="field[@id = 'distributionList' and item/room]" mode="distributionList">
    <fo:block font-size="11pt">- Như trên;</fo:block>
    <fo:block xsl:use-attribute-sets="lineToWriteOn" font-size="11pt">- <xsl:call-template name="dots"/>;</fo:block>
    <fo:block xsl:use-attribute-sets="lineToWriteOn" font-size="11pt">- Lưu: VT, <xsl:call-template name="dots"/>.</fo:block>
  </xsl:template>

  <!-- FOP keeps leaders out of the tagged text: nobody hears the dots read out -->
  <xsl:template name="dots">
    <xsl:param name="length" select="'35mm'"/>
    <fo:leader font-weight="normal" leader-pattern="dots" leader-pattern-width="0.333em"
        leader-length.minimum="{$length}" leader-length.optimum="{$length}" leader-length.maximum="100%"/>
  </xsl:template>
</xsl:stylesheet>
