<?xml version="1.0" encoding="UTF-8"?>
<!-- What only a copy to fill in by hand has: dotted lines, and under those of letterhead and signer what belongs there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <xsl:variable name="blank" select="boolean(/paper//room)"/>
  <xsl:variable name="rowToWriteIn" select="'14mm'"/>

  <xsl:template match="room" mode="written">
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'30mm'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="line/field/item/room" mode="written">
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'50mm'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="paragraph/room" mode="written">
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'70mm'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="particulars/field/item/room" mode="written">
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'60mm'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="field[@id = 'addressees']/item/room" mode="written" priority="1">
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'110mm'"/></xsl:call-template>
  </xsl:template>

  <!-- number and symbol, with the stroke between them -->
  <xsl:template match="field[@id = 'documentNumber']/item/room" mode="written" priority="1">
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'15mm'"/></xsl:call-template>
    <xsl:text>/</xsl:text>
    <xsl:call-template name="dots"><xsl:with-param name="length" select="'25mm'"/></xsl:call-template>
  </xsl:template>

  <!-- the legal basis stands only where there is one -->
  <xsl:template match="item[room]" mode="basis"/>

  <xsl:template name="hint">
    <xsl:if test="room"><fo:block xsl:use-attribute-sets="hint">(<xsl:value-of select="../@label"/>)</fo:block></xsl:if>
  </xsl:template>

  <!-- first and last as every letter has them (domain §10.2) -->
  <xsl:template name="distributionToWrite">
    <fo:block font-size="11pt">- Như trên;</fo:block>
    <fo:block font-size="11pt">- <xsl:call-template name="dots"/>;</fo:block>
    <fo:block font-size="11pt">- Lưu: VT, <xsl:call-template name="dots"/>.</fo:block>
  </xsl:template>

  <!-- a drawn line and no row of full stops: nothing that a screen reader would read out -->
  <xsl:template name="dots">
    <xsl:param name="length" select="'40mm'"/>
    <fo:leader leader-pattern="rule" rule-style="dotted" rule-thickness="0.75pt" leader-length.minimum="{$length}"
        leader-length.optimum="{$length}" leader-length.maximum="100%"/>
  </xsl:template>
</xsl:stylesheet>
