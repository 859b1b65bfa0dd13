<?xml version="1.0" encoding="UTF-8"?>
<!--
  Letters: Nơi nhận on the left, the signing block on the right (domain §10.2–10.3), between them the code to check the paper.
  Other papers: their signatures side by side.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:svg="http://www.w3.org/2000/svg">
  <xsl:template name="signatures">
    <xsl:if test="not($agency) and count(signature) &gt; 1"><xsl:apply-templates select="placeDate" mode="ownLine"/></xsl:if>
    <fo:table table-layout="fixed" width="100%" space-before="4pt" keep-together.within-page="always" role="Div">
      <xsl:choose>
        <xsl:when test="count(signature) = 1">
          <fo:table-column column-width="proportional-column-width(2)"/>
          <fo:table-column column-width="proportional-column-width(3)"/>
        </xsl:when>
        <xsl:when test="not(signature) and check">
          <fo:table-column column-width="proportional-column-width(2)"/>
          <fo:table-column column-width="24mm"/>
          <fo:table-column column-width="proportional-column-width(3)"/>
        </xsl:when>
      </xsl:choose>
      <fo:table-body role="Div">
        <fo:table-row role="Div" keep-together.within-page="always">
          <xsl:choose>
            <xsl:when test="signature">
              <xsl:if test="count(signature) = 1">
                <fo:table-cell role="Div"><fo:block/><xsl:apply-templates select="check"/></fo:table-cell>
              </xsl:if>
              <xsl:apply-templates select="signature"/>
            </xsl:when>
            <xsl:otherwise>
              <fo:table-cell role="Div" padding-right="2mm"><xsl:call-template name="distributionList"/></fo:table-cell>
              <xsl:if test="check"><fo:table-cell role="Div"><xsl:apply-templates select="check"/></fo:table-cell></xsl:if>
              <fo:table-cell role="Div"><xsl:call-template name="signingBlock"/></fo:table-cell>
            </xsl:otherwise>
          </xsl:choose>
        </fo:table-row>
        <xsl:if test="count(signature) &gt; 1 and check">
          <fo:table-row role="Div" keep-with-previous.within-page="always">
            <fo:table-cell role="Div" number-columns-spanned="{count(signature)}"><xsl:apply-templates select="check"/></fo:table-cell>
          </fo:table-row>
        </xsl:if>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="distributionList">
    <fo:block xsl:use-attribute-sets="bold" font-size="12pt" font-style="italic">Nơi nhận:</fo:block>
    <xsl:apply-templates select="$particulars[@id = 'distributionList']" mode="distributionList"/>
  </xsl:template>

  <xsl:template match="field" mode="distributionList">
    <xsl:for-each select="item">
      <fo:block font-size="11pt"><xsl:call-template name="enumerated"/></fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="signingBlock">
    <xsl:for-each select="$particulars[@id = 'signing']/item">
      <fo:block xsl:use-attribute-sets="signer capitals"><xsl:call-template name="written"/></fo:block>
      <xsl:call-template name="hint"/>
    </xsl:for-each>
    <xsl:call-template name="roomToSign"/>
    <xsl:for-each select="$particulars[@id = 'signerName']/item">
      <fo:block xsl:use-attribute-sets="signer"><xsl:call-template name="written"/></fo:block>
      <xsl:call-template name="hint"/>
    </xsl:for-each>
  </xsl:template>

  <!-- above several signatures, so that all of them begin at one height -->
  <xsl:template match="placeDate" mode="ownLine">
    <fo:block xsl:use-attribute-sets="placeDate" text-align="end" keep-with-next.within-page="always"><xsl:call-template name="written"/></fo:block>
  </xsl:template>

  <xsl:template match="signature">
    <fo:table-cell role="Div">
      <xsl:if test="not($agency) and last() = 1"><xsl:apply-templates select="/paper/placeDate"/></xsl:if>
      <fo:block xsl:use-attribute-sets="signer capitals"><xsl:for-each select="caption"><xsl:call-template name="written"/></xsl:for-each></fo:block>
      <fo:block text-align="center" font-style="italic"><xsl:for-each select="hint"><xsl:call-template name="written"/></xsl:for-each></fo:block>
      <xsl:call-template name="roomToSign"/>
      <xsl:for-each select="name">
        <fo:block xsl:use-attribute-sets="signer"><xsl:call-template name="written"/></fo:block>
      </xsl:for-each>
    </fo:table-cell>
  </xsl:template>

  <!-- the code with the address to check it; the white zone of four squares around it is part of a QR code -->
  <xsl:template match="check">
    <fo:block text-align="center" line-height="1" space-before="2pt">
      <fo:instream-foreign-object content-width="19mm" content-height="19mm" fox:alt-text="Mã QR: xem {@code} tại {@address}">
        <svg:svg viewBox="-4 -4 {@size + 8} {@size + 8}" width="19mm" height="19mm"><svg:path d="{@path}" fill="black"/></svg:svg>
      </fo:instream-foreign-object>
    </fo:block>
    <fo:block text-align="center" font-size="8pt" line-height="1"><xsl:value-of select="@code"/></fo:block>
  </xsl:template>

  <xsl:template name="roomToSign">
    <fo:block space-before="15mm" space-before.conditionality="retain" role="artifact"/>
  </xsl:template>
</xsl:stylesheet>
